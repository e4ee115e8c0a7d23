import { Fragment } from 'preact';
import type { ProvenanceKind } from '../../geodata/provenance.ts';
import { patch } from '../state/current.ts';
import { isLocked } from '../state/locked.ts';
import { shown } from '../state/loadable.ts';
import { zoneSources } from '../state/records.ts';
import { say, words } from '../words/words.ts';
import { sourceQuestion } from '../parts/badge.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** The kinds whose statement stands on the sheet of sources and doubts. */
const showsRecords: ReadonlySet<ProvenanceKind> = new Set(['document', 'inferred', 'external']);

/** Answers "where does this figure come from?": the document, the section, what it says, how it is worked out. */
export function SourceDialog() {
  const question = sourceQuestion.value;
  if (question === null) return null;
  const { provenance: text } = words.value;
  const close = () => {
    sourceQuestion.value = null;
  };
  return (
    <Dialog heading={text.heading} onClose={close}>
      <Explanation />
      {showsRecords.has(question.provenance.kind) && !isLocked.value && (
        <button
          type="button"
          class="link"
          onClick={() => {
            close();
            patch({ sheet: 'records' });
          }}
        >
          {text.goToRecords}
        </button>
      )}
    </Dialog>
  );
}

/** What an inference rests on: each statement with its section. */
function Inference({ facts }: { readonly facts: readonly string[] }) {
  const records = shown(zoneSources.state.value);
  return (
    <>
      <p>{words.value.provenance.inferredText}</p>
      <dl class="facts">
        {records?.facts
          .filter(({ id }) => facts.includes(id))
          .map(({ id, provenance, text }) => (
            <Fragment key={id}>
              <dt>
                {id} {provenance.kind === 'document' && <small>{provenance.section}</small>}
              </dt>
              <dd>{say(text)}</dd>
            </Fragment>
          ))}
      </dl>
    </>
  );
}

function Explanation() {
  const question = sourceQuestion.value;
  const { provenance: text } = words.value;
  if (question === null) return null;
  const { provenance, asPrinted } = question;
  switch (provenance.kind) {
    case 'site':
      return <p>{text.siteText}</p>;
    case 'example':
      return <p>{text.exampleText}</p>;
    case 'external':
      return (
        <>
          <p>{text.externalText}</p>
          <dl class="facts">
            <dt>{text.basis}</dt>
            <dd>{say(provenance.basis)}</dd>
          </dl>
        </>
      );
    case 'inferred':
      return <Inference facts={provenance.facts} />;
    case 'computed':
      return <p>{say(provenance.formula)}</p>;
    case 'document': {
      const records = shown(zoneSources.state.value);
      const source = records?.sources.find((entry) => entry.id === provenance.source);
      const fact = records?.facts.find((entry) => entry.id === provenance.fact);
      return (
        <>
          {source && (
            <p class="source-title">
              {say(source.title)}
              <small>{text.covers(source.covers.from, source.covers.to)}</small>
            </p>
          )}
          <dl class="facts">
            <dt>{text.section}</dt>
            <dd>
              {provenance.section}
              {provenance.fact && <small> · {provenance.fact}</small>}
            </dd>
            {asPrinted !== undefined && (
              <>
                <dt>{text.printedAs}</dt>
                <dd>{asPrinted}</dd>
              </>
            )}
            {fact && (
              <>
                <dt>{text.restated}</dt>
                <dd>{say(fact.text)}</dd>
              </>
            )}
          </dl>
        </>
      );
    }
  }
}
