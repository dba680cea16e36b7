/** A text for the clipboard: a button copies it, and what was copied is shown. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

export interface CopyOutProps {
  readonly label: string;
  /** Said once the text is on the clipboard. */
  readonly copied: string;
  /** Said where it cannot get there by itself. */
  readonly byHand: string;
  readonly children: string;
}

/** Office does not always let a page write to the clipboard; then the text is shown to be copied by hand. */
export function CopyOut({ label, copied, byHand, children }: CopyOutProps): ReactElement {
  const [isCopied, setCopied] = useState<boolean>();
  const copy = (): void => {
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(children))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  };
  return (
    <>
      <Button size="small" onClick={copy}>
        {label}
      </Button>
      <p role="status" className="kc-soft">
        {isCopied === undefined ? '' : isCopied ? copied : byHand}
      </p>
      {isCopied !== undefined && <blockquote className="kc-quote">{children}</blockquote>}
    </>
  );
}
