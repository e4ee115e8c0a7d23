import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.ts';
import { minutesAndSeconds, secondsUntil } from './waiting.ts';

/** Counts down to when it may be tried again. */
export function Wait({ until, over }: { readonly until: number; readonly over: () => void }) {
  const text = words.value.accounts;
  const left = useSignal(secondsUntil(until, Date.now()));
  useEffect(() => {
    const timer = setInterval(() => {
      left.value = secondsUntil(until, Date.now());
      if (left.peek() === 0) over();
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  const [first, second] = minutesAndSeconds(left.value);
  const time = second === undefined ? text.time.seconds(first) : text.time.minutes(first, second);
  return (
    // A timer is read out when it is come upon, and not with every second.
    <p class="account-wrong" role="timer">
      {text.signIn.wait(time)}
    </p>
  );
}
