#pragma once

#include "agora/web/call.hpp"
#include "body_store.hpp"
#include "meeting_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::assemblies {

Reader reader_of(const access::Actor& actor);

/// A meeting as far as somebody may know it, and what they are in it.
struct Seen {
    Body body = {};  ///< once convened with the rules of then
    Meeting meeting = {};
    bool keeps = false;
    bool convened = false;
    bool proves = false;
    bool checked = false;  ///< in an open meeting: guests too

    /// Reads incidents and discussion.
    bool is_inside() const { return keeps || convened || proves || checked; }
};
std::optional<Seen> meeting_at(const web::Call& call, db::ReadTx& tx);
std::optional<Seen> see_meeting(db::ReadTx& tx, const access::Actor& actor, MeetingId id);
std::optional<Body> body_at(const web::Call& call, db::ReadTx& tx);
/// Whether the pattern of the address has this name.
bool names_in_path(const web::Call& call, std::string_view name);

std::string path_of(MeetingId id, std::string_view rest = {});
std::string path_of(const Body& body, std::string_view rest = {});

/// One of three texts: in the reader's language, else the first that is there.
struct Said {
    std::string text = {};
    std::string lang = {};  ///< empty: of the page
};
Said said_in(Language language, const std::string& nl, const std::string& fr,
             const std::string& en);
std::string title_of(const Meeting& meeting, Language language);
std::string name_of(const Body& body, Language language);
std::string title_of(const Item& item, Language language);

/// By the clock of the meeting, to the minute.
std::string when_of(const Meeting& meeting, Instant at, Language language);

}  // namespace agora::assemblies
