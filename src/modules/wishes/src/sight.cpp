#include "sight.hpp"

#include "permissions.hpp"
#include "tool_store.hpp"
#include "wish_store.hpp"

#include <array>

namespace agora::wishes {
namespace {

Said best(const std::array<std::string, 3>& texts, Language reader) {
    for (const Language language : {reader, Language::en, Language::nl, Language::fr}) {
        const std::string& text = texts[static_cast<std::size_t>(language)];
        if (!text.empty()) return {text, std::string{code(language)}};
    }
    return {{}, std::string{code(reader)}};
}

}  // namespace

bool is_keeper(const access::Actor& actor) {
    return actor.is_member() && actor.may(kKeepWishes);
}

bool may_see(const access::Actor& actor, const Wish& wish) {
    switch (wish.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return actor.is_member() && (actor.account == wish.proposed_by || is_keeper(actor));
    }
    return false;
}

bool is_open(const Wish& wish) {
    return wish.status != Status::done && wish.status != Status::declined && !wish.merged_into;
}

std::optional<Wish> wish_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_positive(call.path_value("number"));
    auto wish = number ? find_wish(tx, *number) : std::nullopt;
    if (!wish || !may_see(call.actor, *wish)) return std::nullopt;
    return wish;
}

std::optional<Tool> tool_at(const web::Call& call, db::ReadTx& tx) {
    return find_tool(tx, call.path_value("slug"));
}

std::string path_of(const Wish& wish, std::string_view rest) {
    return "/wishes/" + std::to_string(wish.number) + std::string{rest};
}

std::string path_of(const Tool& tool, std::string_view rest) {
    return "/wishes/tools/" + tool.slug + std::string{rest};
}

Said about_in(const Tool& tool, Language reader) {
    return best({tool.about_nl, tool.about_fr, tool.about_en}, reader);
}

Said note_in(const Release& release, Language reader) {
    return best({release.note_nl, release.note_fr, release.note_en}, reader);
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::wishes
