import { signal } from '@preact/signals';
import { factTopics, type Fact } from '../../geodata/fact.ts';
import type { ZoneSources } from '../api.ts';
import { shown } from '../state/loadable.ts';
import { zoneSources } from '../state/records.ts';
import { plainNumber } from '../words/format.ts';
import { figureNumber, say } from '../words/words.ts';
import { words } from './words/words.ts';
import { Badge } from '../parts/badge.tsx';
import { DoubtNote } from '../parts/record.tsx';
import { TargetList } from './targetList.tsx';
import { ProjectList } from './projectList.tsx';
import { WorkList } from './workList.tsx';

const tabs = ['facts', 'doubts', 'projects', 'works', 'plan'] as const;
type Tab = (typeof tabs)[number];
const tab = signal<Tab>('facts');

/** All that the zone's sources say, what is doubtful in it, and what was never drawn. */
export function ZoneRecords() {
  const records = shown(zoneSources.state.value);
  if (!records) return <p class="quiet">{words.value.card.loading}</p>;
  return (
    <>
      <div class="segments tabs" role="tablist" aria-label={words.value.records.contents}>
        {tabs.map((entry) => (
          <button
            key={entry}
            type="button"
            role="tab"
            id={`tab-${entry}`}
            aria-selected={tab.value === entry}
            aria-controls="tab-panel"
            onClick={() => {
              tab.value = entry;
            }}
          >
            {words.value.records.tabs[entry]} {countOf(entry, records)}
          </button>
        ))}
      </div>
      <div
        class="sheet-body"
        id="tab-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab.value}`}
        tabIndex={0}
      >
        <TabContent records={records} />
      </div>
    </>
  );
}

function countOf(entry: Tab, records: ZoneSources): string {
  switch (entry) {
    case 'facts':
      return String(records.facts.length);
    case 'doubts':
      return String(records.doubts.length);
    case 'plan':
      return String(records.targets.length);
    case 'projects':
    case 'works':
      return '';
  }
}

function TabContent({ records }: { readonly records: ZoneSources }) {
  const text = words.value.records;
  switch (tab.value) {
    case 'facts':
      return <Facts records={records} />;
    case 'doubts':
      return records.doubts.length === 0 ? (
        <p class="quiet">{text.noDoubts}</p>
      ) : (
        <div class="doubt-grid">
          {records.doubts.map((doubt) => (
            <DoubtNote key={doubt.id} doubt={doubt} />
          ))}
        </div>
      );
    case 'projects':
      return <ProjectList />;
    case 'works':
      return <WorkList />;
    case 'plan':
      return <TargetList />;
  }
}

function Facts({ records }: { readonly records: ZoneSources }) {
  const text = words.value;
  if (records.facts.length === 0) return <p class="quiet">{text.records.noFacts}</p>;
  return (
    <>
      {records.sources.map((source) => (
        <p class="source-title" key={source.id}>
          {say(source.title)}
          <small>{text.provenance.covers(source.covers.from, source.covers.to)}</small>
          {source.note && <small>{say(source.note)}</small>}
        </p>
      ))}
      {factTopics.map((topic) => {
        const facts = records.facts.filter((fact) => fact.topic === topic);
        return (
          facts.length > 0 && (
            <section key={topic} class="topic">
              <h3>{text.records.topics[topic]}</h3>
              <ol>
                {facts.map((fact) => (
                  <FactRow key={fact.id} fact={fact} records={records} />
                ))}
              </ol>
            </section>
          )
        );
      })}
    </>
  );
}

function FactRow({ fact, records }: { readonly fact: Fact; readonly records: ZoneSources }) {
  const text = words.value;
  const doubts = records.doubts.filter((doubt) => doubt.facts.includes(fact.id));
  return (
    <li class="fact">
      <span class="fact-id">
        {fact.id}
        {fact.provenance.kind === 'document' && <small>{fact.provenance.section}</small>}
      </span>
      <div>
        <p>
          {say(fact.text)} <Badge provenance={fact.provenance} />
        </p>
        {fact.figures.length > 0 && (
          <ul class="fact-figures">
            {fact.figures.map((figure) => (
              <li key={figure.id}>
                {say(figure.name)} {figure.bound && `${text.records.bounds[figure.bound]} `}
                <b>{figureNumber(figure.value, figure.unit)}</b> {text.figureUnits[figure.unit]}
                {figure.yearOnYearPercent !== null && (
                  <small>
                    {' '}
                    {text.figures.yearOnYear(`+${plainNumber(figure.yearOnYearPercent)} %`)}
                  </small>
                )}
              </li>
            ))}
          </ul>
        )}
        {doubts.map((doubt) => (
          <p key={doubt.id} class="doubt doubt-brief">
            <b>{text.card.doubts}</b> {say(doubt.title)}
          </p>
        ))}
      </div>
    </li>
  );
}
