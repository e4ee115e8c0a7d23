import { Icon, type IconName } from '../../parts/icon.tsx';
import { inkTool } from '../../state/meeting.ts';

/** Takes a tool in hand; null is the hand itself, which moves the map. */
export function ToolButton(props: {
  readonly tool: typeof inkTool.value;
  readonly icon: IconName;
  readonly label: string;
}) {
  const { tool, icon, label } = props;
  return (
    <button
      type="button"
      class="ink-tool"
      aria-pressed={inkTool.value === tool}
      onClick={() => {
        inkTool.value = tool;
      }}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
}
