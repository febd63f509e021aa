import { Packet } from '../packet';
import { PROTOCOL_NUMBERS } from '../protocol-numbers';

/** A question that a person asks: can this get from here to there? Ends are names, addresses or `internet`. */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly protocol: QuestionProtocol;
  /** 0 to 65535; what has no ports takes 0. */
  readonly port: number;
  readonly sourcePort: number;
}

export type QuestionProtocol = keyof typeof PROTOCOL_NUMBERS;
/** What can be asked about. */
export const QUESTION_PROTOCOLS = Object.keys(PROTOCOL_NUMBERS) as readonly QuestionProtocol[];

/** First of the ports that systems take for sessions of their own (IANA, dynamic ports). */
const USUAL_SOURCE_PORT = 49152;

/** A question with its defaults: TCP to port 443 from a dynamic port. */
export function questionOf(
  asked: Pick<Question, 'from' | 'to'> & Partial<Omit<Question, 'from' | 'to'>>,
): Question {
  const protocol = asked.protocol ?? 'tcp';
  const ported = protocol === 'tcp' || protocol === 'udp';
  return {
    from: asked.from,
    to: asked.to,
    protocol,
    port: ported ? (asked.port ?? 443) : 0,
    sourcePort: ported ? (asked.sourcePort ?? USUAL_SOURCE_PORT) : 0,
  };
}

/** The packet of a question between two addresses. */
export function packetOf(
  { protocol, port, sourcePort }: Question,
  source: number,
  destination: number,
): Packet {
  return { source, destination, protocol: PROTOCOL_NUMBERS[protocol], sourcePort, destinationPort: port };
}
