/** The one error that the embedded workbook raises on purpose: a refusal with Excel's own error code. */

/** Codes as `OfficeExtension.Error.code` carries them. */
export type RefusalCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** Thrown by edits and look-ups; the wire turns it into an Office.js error. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** @throws Refusal always. Usable as an expression. */
export function refuse(code: RefusalCode, message: string): never {
  throw new Refusal(code, message);
}
