import './driver.css';
import '../ink/inkBar.css';
import { useEffect, useState } from 'preact/hooks';
import { patch } from '../../state/current.ts';
import { drives, pairing } from '../remoteView.ts';
import { DriverControls } from './driverControls.tsx';
import { drive, endedBy, lineState } from './driving.ts';
import { PadFrame } from './padFrame.tsx';
import { PairForm } from './pairForm.tsx';

/** This screen in somebody's hand: the map is the pad, beneath it what else drives the wall. */
export function Driver() {
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const code = pairing.peek();
    if (code === 'code') return undefined;
    return drive(drives.peek(), code);
  }, [attempt]);
  const isTyping = pairing.value === 'code' || endedBy.value !== null;
  if (!isTyping && lineState.value !== null)
    return (
      <>
        <PadFrame />
        <DriverControls />
      </>
    );
  return (
    <PairForm
      ended={endedBy.value}
      onCode={(code) => {
        endedBy.value = null;
        patch({ pairing: code });
        setAttempt(attempt + 1);
      }}
    />
  );
}
