import { Packet } from '../packet';

/** A question that a person asks: can this get from here to there? Ends are names, addresses or `internet`. */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly protocol: QuestionProtocol;
  /** 0 to 65535; what has no ports takes 0. */
  readonly port: number;
  readonly sourcePort: number;
}

export const QUESTION_PROTOCOLS = ['tcp', 'udp', 'icmp', 'esp', 'ah'] as const;
export type QuestionProtocol = (typeof QUESTION_PROTOCOLS)[number];

/** Numbers of IP protocols (IANA, Protocol Numbers). */
export const PROTOCOL_NUMBERS: Readonly<Record<QuestionProtocol, number>> = {
  icmp: 1,
  tcp: 6,
  udp: 17,
  esp: 50,
  ah: 51,
};

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
