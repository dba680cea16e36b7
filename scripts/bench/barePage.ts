/// <reference lib="dom" />
/** One Fluent button and nothing else, drawn once Office is ready: no pane made of Fluent can be there sooner. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

async function open(page: HTMLElement): Promise<void> {
  await Office.onReady();
  createRoot(page).render(createElement(FluentProvider, { theme: webLightTheme }, createElement(Button, null, 'KC')));
}

const page = document.getElementById('page');
if (page) open(page).catch(reportError);
