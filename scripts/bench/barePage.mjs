/** One Fluent button in Vietnamese and nothing else, drawn once Office is ready: no pane made of Fluent can be there sooner. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const { Office, document } = globalThis;

await Office.onReady();
createRoot(document.getElementById('page')).render(
  createElement(FluentProvider, { theme: webLightTheme }, createElement(Button, null, 'Ghi kết quả vào trang tính')),
);
