/**
 * A page that draws every row at once, a name and a bar each, and nothing else: what our chart is measured against. It is given the
 * plan items beforehand, as our page has them when it is opened again.
 */
export const plainRows = `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; font: 15px sans-serif }
  li { display: flex; height: 50px; list-style: none }
  li button { width: 210px }
  li i { height: 12px; background: steelblue }
</style>
<ul></ul>
<script>
  const dayOf = (text) => Date.parse(text) / 86_400_000;
  const rowOf = ({ name, milestones }) => {
    const days = milestones.flatMap(({ planned, actual }) => [actual?.day, planned[0]?.due]);
    const set = days.filter(Boolean).map(dayOf);
    const [from, to] = [Math.min(...set), Math.max(...set)];
    const left = set.length === 0 ? 0 : from - dayOf('2020-01-01');
    return '<li><button>' + name.zh + '</button>' +
      '<i style="margin-left:' + left + 'px;width:' + (set.length === 0 ? 0 : to - from + 1) + 'px"></i></li>';
  };
  window.showRows = () => {
    document.querySelector('ul').innerHTML = window.items.map(rowOf).join('');
    document.querySelector('button').focus();
  };
</script>`;
