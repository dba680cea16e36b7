/** What had the focus goes with its step, so the next step takes it; nothing is taken as the screen opens. */
import { useEffect, useRef, type RefObject } from 'react';

/** @param step whatever differs between two steps */
export function useFocusOn(step: unknown): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) part.current?.focus();
    before.current = step;
  }, [step]);
  return part;
}
