// Bytes as they came over the line, and requests, of everything that a first visit asks for.
export async function count_weight(page) {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; });
  session.on('Network.requestWillBeSent', () => { requests += 1; });
  return { total: () => ({ bytes, requests }) };
}
