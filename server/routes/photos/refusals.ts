import { bilingual } from '../../../geodata/bilingual.ts';
import { photoLimits } from '../../../geodata/photo/photo.ts';
import { ProblemError, quoted } from '../../http/problem.ts';
import {
  DuplicateEntryError,
  TooManyPhotosError,
  UnknownSubjectError,
} from '../../store/errors.ts';
import { unknownSubject } from '../unknownSubject.ts';

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

export function noSuchPhoto(id: string): ProblemError {
  return new ProblemError(
    'unknown-subject',
    bilingual(
      `没有编号为“${quoted(id)}”的照片，或已经撤回。`,
      `There is no photograph “${quoted(id)}”, or it was taken back.`,
    ),
  );
}

export function oneFile(): ProblemError {
  return new ProblemError(
    'bad-body',
    bilingual('每次传一张照片。', 'Send one photograph at a time.'),
  );
}

export function tooLarge(): ProblemError {
  const most = megabytes(photoLimits.bytes);
  return new ProblemError(
    'file-too-large',
    bilingual(
      `照片超过 ${most} MB，请缩小后再传。`,
      `The photograph is over ${most} MB; make it smaller first.`,
    ),
  );
}

const unread = {
  unknownFormat: bilingual(
    '这不是 JPEG、PNG 或 WebP 图片；苹果手机的 HEIC 请先转成 JPEG。',
    'This is no JPEG, PNG or WebP picture; convert HEIC to JPEG first.',
  ),
  damaged: bilingual(
    '图片不完整或已损坏，读不出来；请重新拍或重新传。',
    'The picture is damaged or not whole; take it or send it again.',
  ),
  tooManyPixels: bilingual(
    `图片超过 ${photoLimits.pixels / 1e4} 万像素，请缩小后再传。`,
    `The picture has over ${photoLimits.pixels / 1e6} million pixels; make it smaller first.`,
  ),
} as const;

export function unreadable(why: keyof typeof unread): ProblemError {
  if (why === 'unknownFormat') return new ProblemError('wrong-media-type', unread[why]);
  return new ProblemError(why === 'damaged' ? 'bad-file' : 'file-too-large', unread[why]);
}

export function photoExists(cause?: unknown): ProblemError {
  return new ProblemError(
    'photo-exists',
    bilingual('这个编号已是另一张照片。', 'Another photograph has this id.'),
    { cause },
  );
}

export function explained(error: unknown, zone: string): unknown {
  if (error instanceof UnknownSubjectError)
    return unknownSubject(error.subject.kind, error.subject.id, zone);
  if (error instanceof DuplicateEntryError) return photoExists(error);
  if (error instanceof TooManyPhotosError) return tooMany(error);
  return error;
}

function tooMany(error: TooManyPhotosError): ProblemError {
  const { ofParcel, bytesOfZone } = photoLimits;
  const most = megabytes(bytesOfZone);
  const detail =
    error.of === 'parcel'
      ? bilingual(
          `这个地块已有 ${ofParcel} 张照片，请先撤回不用的。`,
          `This parcel has ${ofParcel} photographs already; take some back that nobody needs.`,
        )
      : bilingual(
          `本区的照片已满 ${most} MB，不能再添加；请联系管理资料的人。`,
          `The photographs of this zone fill ${most} MB already; ask whoever keeps the zone.`,
        );
  return new ProblemError('too-many-photos', detail, { cause: error });
}
