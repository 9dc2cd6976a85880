/** An operation that cannot be carried out, with the reason in a sentence for people. It is kept aside, never thrown away. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
