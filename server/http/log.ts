/** One line of the server's log. Values are whatever JSON can say. */
export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [field: string]: string | number | boolean | null;
};

export type Log = (line: LogLine) => void;

/** What JSON leaves as it is and a terminal or a line reader would still act on: DEL, the C1 controls, U+2028, U+2029. */
const unescapedControls = /[\u007f-\u009f\u2028\u2029]/g;

/** `{"time":"2010-10-08T01:30:00.000Z","level":"info","event":"request",…}`: one line whatever the values hold. */
export function formatLogLine(line: LogLine, time: Date): string {
  // The line is not copied to put the time first: one is written for every kept answer.
  return `{"time":"${time.toISOString()}",${JSON.stringify(line).slice(1)}`.replace(
    unescapedControls,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

type Sink = {
  write(text: string): unknown;
};

/**
 * A log that writes lines to a stream such as `process.stdout`: those of one turn of the event loop at once, for each write is
 * a call of the system. What waits when the program ends is written then.
 */
export function logTo(stream: Sink): Log {
  let waiting = '';
  const flush = () => {
    const text = waiting;
    waiting = '';
    if (text !== '') stream.write(text);
  };
  process.on('exit', flush);
  return (line) => {
    if (waiting === '') setImmediate(flush);
    waiting += `${formatLogLine(line, new Date())}\n`;
  };
}
