#include "factor_notices.hpp"

namespace agora::accounts {
namespace {

/// What to do when it was somebody else; the last line of each of these mails.
Message was_it_not_you() {
    return {tr("Was it not you? Choose a new password at once, with “Forgot your password?” on the "
               "page to sign in, and look at your settings."),
            {}};
}

}  // namespace

Notice two_steps_on_notice() {
    return {tr("Signing in now takes two steps"),
            {{tr("From now on your account asks for a code from your phone after your password. "
                 "Keep your recovery codes where you find them without your phone."),
              {}},
             was_it_not_you()}};
}

Notice two_steps_off_notice() {
    return {
        tr("Two steps were switched off"),
        {{tr("Your account no longer asks for a code when you sign in."), {}}, was_it_not_you()}};
}

Notice codes_renewed_notice() {
    return {tr("You have new recovery codes"),
            {{tr("New recovery codes were made for your account. The old ones work no more."), {}},
             was_it_not_you()}};
}

Notice recovery_used_notice(std::size_t left) {
    return {tr("A recovery code was used"),
            {{tr("Somebody signed in to your account with a recovery code. You have {count} left; "
                 "new ones are made in your settings."),
              {{"count", std::to_string(left)}}},
             was_it_not_you()}};
}

Notice wrong_codes_notice() {
    return {tr("Somebody typed wrong codes"),
            {{tr("Somebody got past the first step of signing in to your account, and then typed "
                 "five wrong codes. They did not get in."),
              {}},
             was_it_not_you()}};
}

Notice passkey_added_notice(std::string name) {
    return {tr("A passkey was added"),
            {{tr("The passkey “{name}” can sign in to your account from now on."),
              {{"name", std::move(name)}}},
             was_it_not_you()}};
}

Notice passkey_removed_notice(std::string name) {
    return {tr("A passkey was removed"),
            {{tr("The passkey “{name}” no longer signs in to your account."),
              {{"name", std::move(name)}}},
             was_it_not_you()}};
}

Notice passkey_suspected_notice(std::string name) {
    return {tr("One of your passkeys may have been copied"),
            {{tr("Somebody tried to sign in with the passkey “{name}” in a way that only a copy "
                 "does. They did not get in. Remove that passkey in your settings."),
              {{"name", std::move(name)}}}}};
}

Notice lost_factors_notice(std::string cooperative, std::string mail) {
    return {tr("Your second step was taken away"),
            {{tr("An administrator of {cooperative} took the second step and the passkeys of your "
                 "account away, because you said that you lost them. You were signed out on every "
                 "device."),
              {{"cooperative", std::move(cooperative)}}},
             {tr("Sign in with your password, or with a link by mail, and set up two steps again "
                 "in your settings."),
              {}},
             {tr("You did not ask for this? Choose a new password at once, with “Forgot your "
                 "password?” on the page to sign in, and write to {mail}."),
              {{"mail", std::move(mail)}}}}};
}

Notice new_device_notice(std::string device) {
    const Message where =
        device.empty()
            ? Message{tr("Somebody signed in to your account on a device on which you had not "
                         "signed in before."),
                      {}}
            : Message{tr("Somebody signed in to your account on a device on which you had not "
                         "signed in before: {device}."),
                      {{"device", std::move(device)}}};
    return {tr("Signed in on a new device"),
            {where,
             {tr("Was it you? Then there is nothing to do. A browser that forgot its cookies, or "
                 "that opened a private window, is new to us too."),
              {}},
             was_it_not_you()}};
}

Notice duty_notice(std::string until) {
    return {tr("Your role asks for two steps"),
            {{tr("Your cooperative asks people with your role to sign in with two steps: a code "
                 "from your phone after your password, or a passkey. Please set it up in your "
                 "settings before {date}. After that day the rights of your role rest until you "
                 "have done it; you stay a member as before."),
              {{"date", std::move(until)}}}}};
}

}  // namespace agora::accounts
