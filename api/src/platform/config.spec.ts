import { ConfigError, readConfig } from './config';

describe('whose word about a client’s address is taken', () => {
  const proxies = (value?: string) => readConfig(value === undefined ? {} : { TRUST_PROXY: value }).trustProxy;

  it('is nobody’s unless it is said', () =>
    expect([proxies(), proxies(''), proxies('off')]).toEqual([false, false, false]));

  it('is that of addresses, networks and private ones by name', () => {
    expect(proxies('10.0.0.5, 10.1.0.0/16,2001:db8::/32,loopback')).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      '2001:db8::/32',
      'loopback',
    ]);
  });

  it.each(['on', 'true', '1', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example', '10.0.0.5;10.0.0.6'])(
    'is never everybody’s, nor unclear: %s',
    (value) => expect(() => proxies(value)).toThrow(ConfigError),
  );
});
