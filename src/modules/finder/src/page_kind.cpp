#include "page_kind.hpp"

#include "agora/locale/prefix_index.hpp"
#include "agora/locale/translator.hpp"
#include "agora/web/services.hpp"

#include <algorithm>

namespace agora::finder {
namespace {

/// An entry of a menu that this reader may open.
struct Entry {
    std::string_view path;
    std::string_view label;
};

bool opens(const web::Call& call, const web::MenuEntry& entry) {
    const access::Actor& actor = call.actor;
    if (entry.while_rights_rest && actor.resting.empty()) return false;
    if (entry.permission == nullptr || actor.may(*entry.permission)) return true;
    return entry.scope == web::ScopeRule::any_scope &&
           std::ranges::any_of(entry.permission->roles,
                               [&](access::Role role) { return actor.has_role_anywhere(role); });
}

std::vector<Entry> entries_of(const web::Call& call) {
    std::vector<Entry> entries;
    for (const web::Module& module : call.services.modules) {
        for (const web::NavEntry& entry : module.navigation) {
            const bool open = entry.identity == web::Identity::visitor || call.actor.is_member();
            if (open) entries.push_back({entry.path, entry.label});
        }
        for (const web::MenuEntry& entry : module.foot) {
            if (opens(call, entry)) entries.push_back({entry.path, entry.label});
        }
        if (call.actor.is_visitor()) continue;
        for (const web::MenuEntry& entry : module.menu) {
            if (opens(call, entry)) entries.push_back({entry.path, entry.label});
        }
    }
    return entries;
}

bool is_called(const web::Call& call, std::string_view label, std::string_view typed) {
    return std::ranges::any_of(kLanguages, [&](Language language) {
        const std::string name =
            " " + locale::search_words(call.services.translator.translate(language, label));
        const auto words = split(typed, ' ');
        return std::ranges::all_of(words, [&](std::string_view word) {
            return name.find(" " + std::string{word}) != std::string::npos;
        });
    });
}

Found find(web::Call& call, const Question& question) {
    const std::string typed = locale::search_words(question.text);
    if (typed.empty()) return {};
    std::vector<Entry> called = entries_of(call);
    std::erase_if(called, [&](const Entry& one) { return !is_called(call, one.label, typed); });
    return page_of(called, question, [&](const Entry& one) {
        return Hit{.url = call.link(one.path),
                   .title = call.say(one.label),
                   .lang = std::string{code(call.language)}};
    });
}

}  // namespace

Kind page_kind() {
    return {.name = "pages", .heading = tr("Pages"), .one = tr("page"), .find = &find};
}

}  // namespace agora::finder
