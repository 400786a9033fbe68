/** What an app does about an error of getBalance; null where nobody has thought of it. */
export type Reaction = 'ask for the account' | 'sign in again' | 'retry with back-off' | 'open the widget' | 'offer another way';

export function reaction(code: string): Reaction | null {
  switch (code) {
    case 'AC-100':
      return 'ask for the account';
    case 'AC-001':
      return 'sign in again';
    case 'AC-104':
      return 'retry with back-off';
    case 'AC-105':
      return 'offer another way';
    case 'AC-106':
      return 'open the widget';
    default:
      return null;
  }
}
