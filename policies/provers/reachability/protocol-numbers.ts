/** IP protocols that people and Azure know by name, and their numbers (IANA, Protocol Numbers). */
export const PROTOCOL_NUMBERS = { tcp: 6, udp: 17, icmp: 1, esp: 50, ah: 51 } as const;
