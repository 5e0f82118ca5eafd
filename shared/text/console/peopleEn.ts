import type { PeopleTexts } from './people.ts'

export const peopleEn: PeopleTexts = {
  frame: {
    no_session: 'You are no longer signed in. Sign in again.',
    forbidden: 'Your role may not do this. If you need it, ask the owner to change your role.',
    foreign_origin: (url) =>
      `This request did not come from a page of the console and was refused. Open the console at ${url}/console/ and try again.`,
    too_large: 'What was sent is too large. Make it smaller and try again.',
    not_found: 'What you asked for was not found; it may have been removed. Go back and reload the page.',
    bad_request: 'Something in the form is not right. Check the marked fields and try again.',
    internal:
      'Something went wrong on our side, and this may not have been done. Reload and look; if it happens again, tell your operator the request number.',
    wechat_busy: 'WeChat is not answering at the moment. Try again shortly.',
  },
  signIn: {
    wrong_credentials:
      'The e-mail or the password is not right. After 5 wrong tries in a row you have to wait 15 minutes; if you forgot the password, ask the owner to reset it.',
    suspended: 'Your account is suspended. Ask the owner if you think this is a mistake.',
    too_many_tries: (minutes) =>
      `Too many failed tries from this network address. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    wrong_code:
      'The code is wrong or too old. Enter the newest 6 digits of your authenticator, or a backup code that was not used. After 5 wrong tries in a row you have to wait 15 minutes.',
    challenge_gone: 'Signing in took too long. Enter your e-mail and password again.',
  },
  link: {
    link_gone: 'This link is not valid, was used or is too old. Ask whoever gave it to you for a new one.',
    email_taken: 'There is an account with this e-mail already. Use another e-mail, or sign in.',
  },
  people: {
    person_gone: 'This person was not found. Reload the page.',
    last_owner:
      'This is the last active owner, who can neither be suspended nor given another role. Make somebody else an owner first.',
    own_role: 'You cannot change your own role. Ask another owner to do it.',
    own_account: 'You cannot suspend your own account. Ask another owner to do it.',
    is_suspended: 'This person is suspended. Restore the account first, then reset the password.',
    invitation_gone: 'This invitation was used, withdrawn or is too old. Reload the page.',
    email_known:
      'There is an account with this e-mail already. If the password was forgotten, reset it in the list of people.',
  },
  account: {
    wrong_password: 'The current password is not right. Enter it again.',
    wrong_first_code:
      'The code is not right. See that your phone sets its time by itself, then enter the newest 6 digits of your authenticator.',
    locked: (minutes) =>
      `Too many wrong tries in a row. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    second_factor_on: 'Two-step verification is on already. To use another authenticator, turn it off first.',
    second_factor_off: 'Two-step verification is not on.',
    second_factor_not_started: 'Begin setting up two-step verification again, then enter the code.',
    session_gone: 'This session has ended already. Reload the page.',
  },
  field: {
    missing: 'Fill this in.',
    wrong: 'This is not right. Check it.',
    name: 'Enter a name of 1 to 40 characters.',
    email: 'Enter a valid e-mail address, like name@example.com.',
    role: 'Choose a role.',
    code: 'Enter the 6 digits, or a backup code.',
    password: 'A password has 10 to 128 characters.',
    password_common:
      'This password is too common and easily guessed. Choose another, for example a few unrelated words.',
    password_personal: 'The password must not be your e-mail or your name. Choose another.',
    password_same: 'The new password is the current one. Choose another.',
    day: 'Enter a date, like 2026-11-23.',
  },
}
