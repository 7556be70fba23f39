import { clrType, g, m } from '../../expr/surface/define.js';
import type { MessageBody } from '../message-body.js';

export const iMessageBodyType = clrType('interface IMessageBody', () => [
  g('T As<T>(bool preserveContent = false)', ([type], body: MessageBody, preserve) => body.as(type, preserve)),
  m('IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false)', (body: MessageBody, preserve) =>
    body.asForm(preserve),
  ),
]);
