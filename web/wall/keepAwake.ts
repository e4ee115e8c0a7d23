/**
 * Keeps the screen from sleeping while the page is in sight. Browsers give the lock to secure pages alone; over plain HTTP a silent
 * video that the page draws itself does the same, for browsers keep the screen on while one plays.
 */
export function keepAwake(): () => void {
  return 'wakeLock' in navigator ? holdLock(navigator.wakeLock) : playSilence();
}

function holdLock(wakeLock: WakeLock): () => void {
  let isEnded = false;
  let lock: WakeLockSentinel | null = null;
  const hold = async () => {
    if (isEnded || document.visibilityState !== 'visible') return;
    // A battery that runs low may refuse; the next time the page is seen it is asked again.
    lock = await wakeLock.request('screen').catch(() => null);
    if (isEnded) await lock?.release();
  };
  const again = () => void hold();
  again();
  document.addEventListener('visibilitychange', again);
  return () => {
    isEnded = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}

/** A video of a stream counts as one that is seen, however small; a file would have to be large. */
function playSilence(): () => void {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [16, 16];
  const brush = canvas.getContext('2d');
  const video = document.createElement('video');
  video.className = 'wall-awake';
  video.muted = true;
  video.playsInline = true;
  video.setAttribute('aria-hidden', 'true');
  video.srcObject = canvas.captureStream(1);
  document.body.append(video);
  const draw = () => brush?.fillRect(0, 0, 16, 16);
  const play = () => void video.play().catch(() => {});
  const frames = setInterval(draw, 1000);
  draw();
  play();
  // Where a page may not play by itself, the first touch lets it.
  window.addEventListener('pointerdown', play);
  document.addEventListener('visibilitychange', play);
  return () => {
    clearInterval(frames);
    window.removeEventListener('pointerdown', play);
    document.removeEventListener('visibilitychange', play);
    video.remove();
  };
}
