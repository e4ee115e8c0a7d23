import { shown } from '../state/loadable.ts';
import { projects } from '../state/records.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';
import { Badge } from '../parts/badge.tsx';
import { ParcelLinks, SubjectLink } from '../parts/record.tsx';

/** Every project, drawn or not. */
export function ProjectList() {
  const list = shown(projects.state.value);
  const text = words.value;
  if (!list) return <p class="quiet">{text.card.loading}</p>;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{text.card.project}</th>
          <th scope="col">{text.card.category}</th>
          <th scope="col">{text.card.contact}</th>
          <th scope="col">{text.card.parcels}</th>
          <th scope="col">{text.provenance.heading}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((project) => (
          <tr key={project.id}>
            <th scope="row">
              <SubjectLink to={{ kind: 'project', id: project.id }}>
                {say(project.name)}
              </SubjectLink>
            </th>
            <td>{text.categories[project.category]}</td>
            <td>{project.contact ?? <span class="unknown">{text.notOnRecord}</span>}</td>
            <td>
              {project.parcels.length === 0 ? (
                <span class="unknown">{text.card.unmapped}</span>
              ) : (
                <ParcelLinks ids={project.parcels} />
              )}
            </td>
            <td>
              <Badge provenance={project.provenance} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
