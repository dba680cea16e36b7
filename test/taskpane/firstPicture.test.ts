/** Parts of the pane that nobody can press yet are asked for after its first picture, and also where none is drawn. */
import { firstPicture } from '../../src/taskpane/firstPicture';

describe('the first picture', () => {
  let drawFrame: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    drawFrame = () => undefined;
    globalThis.requestAnimationFrame = (draw) => {
      drawFrame = () => draw(0);
      return 1;
    };
  });

  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'requestAnimationFrame');
  });

  async function isKeptAfter(milliseconds: number, picture: Promise<void>): Promise<boolean> {
    let isKept = false;
    picture.then(
      () => (isKept = true),
      () => undefined,
    );
    await jest.advanceTimersByTimeAsync(milliseconds);
    return isKept;
  }

  test('is over once the frame is drawn and the page is free again, not before', async () => {
    const picture = firstPicture();
    expect(await isKeptAfter(100, picture)).toBe(false);
    drawFrame();
    expect(await isKeptAfter(1, picture)).toBe(true);
  });

  test('is not waited for where the pane is not on view and no frame is drawn', async () => {
    const picture = firstPicture();
    expect(await isKeptAfter(249, picture)).toBe(false);
    expect(await isKeptAfter(1, picture)).toBe(true);
  });
});
