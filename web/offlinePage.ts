/** The page of an offline copy, whose server is a worker of its own: see `offlineBoot.ts`, which runs this. */
import './offlineProtocol.ts';
import './main.tsx';
