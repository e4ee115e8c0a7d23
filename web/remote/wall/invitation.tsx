import { lazyModule, fetched } from '../../state/lazyModule.ts';
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.ts';
import { code, room } from './hosting.ts';

const qrCode = lazyModule(() => import('../../parts/qrCode.tsx'));

/** Two codes to scan, side by side: one to drive, one to look on. Beneath the first what there is to type instead. */
export function Invitation({ root }: { readonly root: string }) {
  const text = words.value.remote;
  useEffect(qrCode.want, []);
  const QrCode = fetched(qrCode)?.QrCode;
  const [digits, roomId] = [code.value, room.value];
  return (
    <div class="remote-codes">
      <figure>
        <figcaption>
          <b>{text.scanToDrive}</b>
        </figcaption>
        {QrCode && digits !== null ? (
          <QrCode text={`${root}?pair=${digits}`} label={text.scanToDrive} />
        ) : (
          <p class="qr-code qr-none" role="status">
            {text.codeComing}
          </p>
        )}
        <output class="pair-digits" aria-label={text.codeLabel}>
          {digits === null ? '···· ····' : `${digits.slice(0, 4)} ${digits.slice(4)}`}
        </output>
        <p>{text.orType(`${root.replace(/^\w+:\/\//, '')}?pair=code`)}</p>
        <p class="quiet">{text.driveHint}</p>
      </figure>
      <figure>
        <figcaption>
          <b>{text.scanToFollow}</b>
        </figcaption>
        {QrCode && roomId !== null && (
          <QrCode text={`${root}?follow=${roomId}`} label={text.scanToFollow} />
        )}
        <p class="quiet">{text.followHint}</p>
      </figure>
    </div>
  );
}
