type Text = Record<string, string>;

export function from_base64url(text: string): ArrayBuffer {
  const padded = text
    .replace(/-/g, "+")
    .replace(/_/g, "/")
    .padEnd(Math.ceil(text.length / 4) * 4, "=");
  return Uint8Array.from(atob(padded), (sign) => sign.charCodeAt(0)).buffer;
}

export function to_base64url(buffer: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

const bytes_of = (text: string) => new TextEncoder().encode(text);

const public_key = "public-key" as const;
/** COSE numbers of ES256, EdDSA and RS256: what the server verifies. */
const algorithms = [-7, -8, -257].map((alg) => ({ type: public_key, alg }));

export interface Question {
  question: string;
  party: string;
}
export interface NewQuestion extends Question {
  party_name: string;
  user: string;
  user_mail: string;
  /** Ids in base64url, with spaces between: these devices have one already. */
  known: string;
}

/** Asks a device for a new passkey; what the server wants to know, in base64url. */
export async function create_passkey(asked: NewQuestion): Promise<Text> {
  const known = asked.known.split(" ").filter((id) => id !== "");
  const made = (await navigator.credentials.create({
    publicKey: {
      challenge: bytes_of(asked.question),
      rp: { id: asked.party, name: asked.party_name },
      user: { id: bytes_of(asked.user), name: asked.user_mail, displayName: asked.user_mail },
      pubKeyCredParams: algorithms,
      excludeCredentials: known.map((id) => ({ type: public_key, id: from_base64url(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    },
  })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    client_data: to_base64url(response.clientDataJSON),
    attestation: to_base64url(response.attestationObject),
  };
}

/** Asks any passkey of this site to sign the question. */
export async function get_passkey(asked: Question): Promise<Text> {
  const used = (await navigator.credentials.get({
    publicKey: {
      challenge: bytes_of(asked.question),
      rpId: asked.party,
      userVerification: "required",
    },
  })) as PublicKeyCredential;
  const response = used.response as AuthenticatorAssertionResponse;
  return {
    credential: to_base64url(used.rawId),
    client_data: to_base64url(response.clientDataJSON),
    authenticator_data: to_base64url(response.authenticatorData),
    signature: to_base64url(response.signature),
    user: response.userHandle ? to_base64url(response.userHandle) : "",
  };
}
