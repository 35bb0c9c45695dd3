type Json = Record<string, any>;

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

const with_ids = (list: Json[] = []) =>
  list.map((item) => ({ ...item, id: from_base64url(item.id) }));

/** Options in the JSON form of WebAuthn (base64url) in, the new credential in the same form out. */
export async function create_passkey(options: Json): Promise<Json> {
  const credential = (await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: from_base64url(options.challenge),
      user: { ...options.user, id: from_base64url(options.user.id) },
      excludeCredentials: with_ids(options.excludeCredentials),
    } as PublicKeyCredentialCreationOptions,
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    id: credential.id,
    rawId: to_base64url(credential.rawId),
    type: credential.type,
    response: {
      clientDataJSON: to_base64url(response.clientDataJSON),
      attestationObject: to_base64url(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

/** The same for signing in. */
export async function get_passkey(options: Json): Promise<Json> {
  const credential = (await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: from_base64url(options.challenge),
      allowCredentials: with_ids(options.allowCredentials),
    } as PublicKeyCredentialRequestOptions,
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    id: credential.id,
    rawId: to_base64url(credential.rawId),
    type: credential.type,
    response: {
      clientDataJSON: to_base64url(response.clientDataJSON),
      authenticatorData: to_base64url(response.authenticatorData),
      signature: to_base64url(response.signature),
      userHandle: response.userHandle ? to_base64url(response.userHandle) : null,
    },
  };
}
