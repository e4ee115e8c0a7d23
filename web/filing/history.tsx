import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dayInChina } from '../../geodata/date.ts';
import type { FormKind } from '../../geodata/filing/filed.ts';
import { getJson, type VersionReading } from '../api.ts';
import { say } from '../words/words.ts';
import { toldOf } from './names.ts';
import { recordAddress } from './records.ts';
import { words } from './words/words.ts';

type Versions = readonly VersionReading<FormKind>[];

/** Every version of a record, newest first: when, by whom, why. */
export function History(props: {
  readonly kind: FormKind;
  readonly item: string;
  readonly etag: string;
}) {
  const { kind, item, etag } = props;
  const text = words.value.filing;
  const versions = useSignal<Versions | 'loading' | 'failed'>('loading');
  useEffect(() => {
    const abort = new AbortController();
    versions.value = 'loading';
    getJson<Versions>(`${recordAddress(kind, item)}/versions`, abort.signal).then(
      (read) => (versions.value = read),
      () => {
        if (!abort.signal.aborted) versions.value = 'failed';
      },
    );
    return () => abort.abort();
  }, [kind, item, etag]);
  const read = versions.value;
  return (
    <section class="filing-history">
      <h4>{text.history}</h4>
      {read === 'loading' && <p class="quiet">{text.loading}</p>}
      {read === 'failed' && <p class="quiet">{text.historyFailed}</p>}
      {typeof read === 'object' && (
        <ol>
          {read.toReversed().map(({ content, recordedAt, recordedBy }, index) => (
            <li key={recordedAt}>
              <span>
                {index === read.length - 1 && recordedBy === null && read.length > 1
                  ? text.original
                  : `${dayInChina(recordedAt)} · ${recordedBy ?? text.somebody}`}
              </span>
              <b>{content ? toldOf(kind, content.record as never).join(' · ') : text.takenBack}</b>
              {content?.reason && <span>{say(content.reason)}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
