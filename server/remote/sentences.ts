import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { End, FromServer, Refusal } from '../../geodata/meeting/remote/messages.ts';

const ends: Readonly<Record<End, Bilingual>> = {
  'wrong-code': bilingual(
    '没有这个配对码。请照大屏上的八位数字重新输入，或再扫一次。',
    'There is no such code. Type the eight digits as the wall shows them, or scan again.',
  ),
  'used-code': bilingual(
    '这个配对码已经用过，一个码只能配对一台设备。请用大屏上的新码。',
    'This code has been used; a code lets in one device. Take the new one from the wall.',
  ),
  'expired-code': bilingual(
    '这个配对码已经失效，请用大屏上的新码。',
    'This code holds no longer; take the new one from the wall.',
  ),
  'too-many-tries': bilingual(
    '输错的次数太多，请十分钟后再试。',
    'Too many wrong codes; try again in ten minutes.',
  ),
  'too-many-rooms': bilingual(
    '打开的遥控太多，请过一会儿再试。',
    'Too many walls have been opened; try again later.',
  ),
  'room-full': bilingual(
    '这块大屏上的设备已满，请先请一台退出。',
    'This wall has as many devices as it can take; let one leave first.',
  ),
  'bad-token': bilingual('配对已失效，请重新扫码。', 'The pairing holds no longer; scan again.'),
  'taken-back': bilingual(
    '大屏已收回控制。要继续遥控，请重新扫码。',
    'The wall has taken control back. To go on, scan again.',
  ),
  'given-back': bilingual('已交还控制。', 'Control has been given back.'),
  'wall-elsewhere': bilingual('大屏已在另一个窗口打开。', 'The wall is open in another window.'),
  replaced: bilingual('已在另一个窗口接着用。', 'It goes on in another window.'),
};

const refusals: Readonly<Record<Refusal, Bilingual>> = {
  'bad-message': bilingual('这条消息无法理解，没有照办。', 'This message is not understood.'),
  'too-many-messages': bilingual(
    '消息太密，有几条没有照办。',
    'Messages come too fast; some were left out.',
  ),
  'wall-away': bilingual('大屏没有连上，暂时无法照办。', 'The wall is away for now.'),
  'room-away': bilingual('大屏没有连上，正在等它回来。', 'The wall is away; it is waited for.'),
  'not-yours': bilingual('跟随的设备不能遥控大屏。', 'Whoever follows cannot drive the wall.'),
};

/** The last that is said on a line. */
export type LastWord = Extract<FromServer, { kind: 'ended' | 'refused' }>;

export function ended(why: End): LastWord {
  return { kind: 'ended', why, detail: ends[why] };
}

export function refused(why: Refusal): LastWord {
  return { kind: 'refused', why, detail: refusals[why] };
}
