/** The pages as they are built, with the types that their makers do without. */
import { createRequire } from 'node:module';

interface BuiltPages {
  readonly BUILD_MS: number;
  readonly RELEASE_ADDRESS: string;
  readonly builtRelease: () => Promise<string>;
  readonly builtPane: () => Promise<string>;
  readonly builtWorkbench: () => Promise<string>;
}

export const { BUILD_MS, RELEASE_ADDRESS, builtRelease, builtPane, builtWorkbench } = createRequire(__filename)(
  '../../scripts/builtPages.cjs',
) as BuiltPages;
