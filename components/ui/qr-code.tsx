import { encode } from 'uqr'

/** An address as a QR code, for paper. One path, so that it adds little to the page. */
export function QrCode({ address }: { address: string }) {
  const { data, size } = encode(address, { border: 2 })
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  return (
    <svg
      width="96"
      height="96"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={`QR code for ${address}`}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={runs.join('')} />
    </svg>
  )
}
