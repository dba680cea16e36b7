/** A button that lets a person choose files of their computer. */
import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';

export interface ChooseFileProps {
  readonly text: string;
  /** Endings and types, as the browser wants them. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly mayBeMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function ChooseFile({ text, accept, isBusy, mayBeMany = false, onFiles }: ChooseFileProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={mayBeMany}
        accept={accept}
        aria-label={text}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same file may be chosen again once it was corrected.
          target.value = '';
        }}
      />
      <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {text}
      </Button>
    </>
  );
}
