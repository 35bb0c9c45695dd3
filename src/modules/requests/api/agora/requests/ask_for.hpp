#pragma once

#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/circles/standing.hpp"
#include "agora/journal/journal.hpp"
#include "agora/requests/case.hpp"
#include "agora/web/services.hpp"

#include <optional>
#include <string>

// A case that begins and ends on a page of another module; the rules and mails are those of its own page.
namespace agora::requests {

struct Asking {
    Need need = Need::other;
    std::string language = {};
    std::string subject = {};
    std::string body = {};
    std::optional<Date> needed_on = {};
};
/// By whoever looks after the group. Refused at "subject" and "needed_on". Gives the case's number.
Result<std::int64_t> ask_for(db::WriteTx& tx, web::Services& services,
                             const journal::Origin& origin, const circles::Standing& standing,
                             const Asking& asking, Date today);

struct Stand {
    Case row = {};
    std::string asked = {};   ///< Markdown, as the other
    std::string answer = {};  ///< what the team wrote last
};
std::optional<Stand> stand_of(db::ReadTx& tx, std::int64_t number);

/// Of the team that answers, in the whole cooperative or for one office.
bool may_answer(const access::Actor& actor);
/// The team says how it stands. Refused when it was taken back, and to anybody else.
Result<Done> answer_case(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                         const access::Actor& actor, std::int64_t number, State to,
                         const std::string& body, Date today);

}  // namespace agora::requests
