#include "agora/accounts/administration.hpp"
#include "commands.hpp"
#include "program.hpp"

#include "agora/crypto/random.hpp"

#include <cstdio>
#include <iostream>

namespace agora::app {
namespace {

using command_line::Arguments;
using command_line::Need;

int refused(const Refusal& refusal) {
    std::fprintf(stderr, "agora: %s\n", std::string{refusal.message().source}.c_str());
    return command_line::kFaults;
}

/// The password from --password, else a line of standard input, else a new random one.
std::string password_from(const Arguments& arguments) {
    if (arguments.given("--password")) return arguments.text("--password");
    if (arguments.given("--ask")) {
        std::string line;
        std::getline(std::cin, line);
        return line;
    }
    return crypto::random_token();
}

access::Grant grant_from(const Arguments& arguments) {
    const auto role = fields::enum_value<access::Role>(arguments.text("--role"));
    const auto kind = fields::enum_value<access::ScopeKind>(arguments.text("--scope"));
    return {role.value_or(access::Role::animator),
            {kind.value_or(access::ScopeKind::cooperative), arguments.text("--key")}};
}

int set_new_password(Program& program, accounts::AccountId account, const Arguments& arguments) {
    const std::string password = password_from(arguments);
    const auto good = crypto::check_new_password(
        password, {.mail_address = arguments.text("mail"), .cooperative = ""});
    if (!good) return refused(good.refusal());
    const auto hash = program.services().passwords.hash(password);
    if (!hash) return refused(hash.refusal());
    program.database().write([&](db::WriteTx& tx) {
        accounts::set_password(tx, {{}, program.services().clock.now()}, account, *hash);
    });
    if (!arguments.given("--password") && !arguments.given("--ask")) {
        std::printf("password: %s\n", password.c_str());
    }
    return command_line::kDone;
}

int add(Program& program, const Arguments& arguments) {
    const auto language = parse_language(arguments.text("--language")).value_or(Language::en);
    const journal::Origin origin{{}, program.services().clock.now()};
    const auto added = program.database().write([&](db::WriteTx& tx) {
        return accounts::add_account(tx, origin,
                                     {.mail = arguments.text("mail"),
                                      .name = arguments.text("--name"),
                                      .language = language,
                                      .facts = {.uses_services = true},
                                      .entry_way = accounts::EntryWay::made_by_command,
                                      .standing = access::Standing::active});
    });
    if (!added) return refused(added.refusal());
    std::printf("account: %s\n", to_string(*added).c_str());
    return set_new_password(program, *added, arguments);
}

int change_role(Program& program, accounts::AccountId account, const Arguments& arguments) {
    const journal::Origin origin{{}, program.services().clock.now()};
    const auto done = program.database().write([&](db::WriteTx& tx) {
        return arguments.given("--withdraw")
                   ? accounts::withdraw_role(tx, origin, account, grant_from(arguments))
                   : accounts::grant_role(tx, origin, account, grant_from(arguments));
    });
    if (!done) return refused(done.refusal());
    std::printf("done\n");
    return command_line::kDone;
}

int remove_factors(Program& program, accounts::AccountId account) {
    program.database().write([&](db::WriteTx& tx) {
        accounts::remove_second_factors(tx, {{}, program.services().clock.now()}, account);
    });
    std::printf("done\n");
    return command_line::kDone;
}

int change(Program& program, accounts::AccountId account, const Arguments& arguments) {
    const std::string act = arguments.text("act");
    if (act == "role") return change_role(program, account, arguments);
    if (act == "factors") return remove_factors(program, account);
    return set_new_password(program, account, arguments);
}

int run(const Arguments& arguments) {
    Program program(configuration_from(arguments), program_files(), Migrate::yes);
    const std::string act = arguments.text("act");
    int code = command_line::kDone;
    if (act == "add") {
        code = add(program, arguments);
    } else {
        const auto account = program.database().read([&](db::ReadTx& tx) {
            return accounts::find_account_by_mail(tx, arguments.text("mail"));
        });
        if (!account) return refused(accounts::AccountRefusal::account_not_found);
        code = change(program, account->account_id, arguments);
    }
    program.settle();
    return code;
}

}  // namespace

command_line::Command account_command() {
    return {"account",
            "add: a new account; role: gives or withdraws a role; reset: a new password; factors: "
            "removes two steps and passkeys of who lost them.",
            data_options({{"act",
                           "add, role, reset or factors",
                           Need::required,
                           command_line::Takes::value,
                           {"add", "role", "reset", "factors"}},
                          {"mail", "The e-mail address of the account", Need::required},
                          {"--name", "The name of a new account"},
                          {"--language", "nl, fr or en"},
                          {"--password", "The password; usual: a random one is printed"},
                          {"--ask", "Reads the password from standard input", Need::optional,
                           command_line::Takes::nothing},
                          {"--role",
                           "animator, moderator, adviser, buyer, support_group, board, editor, "
                           "auditor or administrator"},
                          {"--scope", "cooperative, country, office or circle; usual: cooperative"},
                          {"--key", "Which country, office or circle"},
                          {"--withdraw", "Takes the role away", Need::optional,
                           command_line::Takes::nothing}}),
            &run};
}

}  // namespace agora::app
