/** The protocol's version. It changes whenever what is said on the wire changes; a test pins it to the schemas. */
export const PROTOCOL_VERSION = '4';
