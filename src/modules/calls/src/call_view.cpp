#include "call_view.hpp"

#include "agora/notices/cpv.hpp"
#include "labels.hpp"
#include "lot_names.hpp"
#include "permissions.hpp"

#include <algorithm>
#include <array>

namespace agora::calls {
namespace {

constexpr std::size_t kMostCodes = 12;

std::string_view say_known(Known known) {
    switch (known) {
        case Known::yes:
            return tr("yes");
        case Known::no:
            return tr("no");
        case Known::unknown:
            return tr("not said");
    }
    return {};
}

std::string_view say_about(std::string_view word) {
    if (word == "turnover") return tr("Turnover");
    if (word == "no_turnover") return tr("No turnover asked");
    if (word == "references") return tr("References to earlier work");
    if (word == "no_references") return tr("No references asked");
    return tr("One may answer together");
}

ChangeView view_of(const Saying& saying, const Change& change) {
    return {.field = said_place(saying, change),
            .old_text = said(saying, change.field, change.old_text),
            .new_text = said(saying, change.field, change.new_text)};
}

std::string names_of(const LotNames& lots, std::string_view codes) {
    std::vector<std::string> names;
    for (const std::string_view code : split(codes, ',')) names.push_back(lots.of(trimmed(code)));
    return agora::joined(names, ", ");
}

}  // namespace

std::vector<LotView> lots_of(const web::Call& call, const Call& about,
                             const std::vector<Lot>& lots) {
    const LotNames names{call.services.translator, call.language, lots};
    std::vector<LotView> views;
    for (const Lot& lot : lots) {
        LotView view{.code = lot.code,
                     .name = names.of(lot.code),
                     .title = lot.title,
                     .lang = lot.language,
                     .cpv = lot.cpv,
                     .cpv_label = say_cpv(call.services.translator, call.language, lot.cpv),
                     .value = say_amount(call.language, lot.value_cents, lot.currency)};
        if (lot.deadline_at && lot.deadline_at != about.deadline_at) {
            view.deadline = say_deadline(call.language, {lot.deadline_at, about.deadline_zone});
        }
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<ConditionView> conditions_of(const web::Call& call,
                                         const std::vector<Condition>& conditions,
                                         const std::vector<Lot>& lots) {
    const LotNames names{call.services.translator, call.language, lots};
    std::vector<ConditionView> views;
    std::int64_t shown = 0;
    for (const Condition& one : conditions) {
        if (one.number == shown && one.language != code(call.language)) continue;
        std::vector<std::string> about;
        for (const std::string_view word : split(one.about, ' ')) {
            if (!word.empty()) about.push_back(call.say(say_about(word)));
        }
        ConditionView view{.about = agora::joined(about, " · "),
                           .words = one.words,
                           .lang = one.language,
                           .of_lots = one.lots,
                           .lot_names = names_of(names, one.lots)};
        if (one.number == shown) {
            views.back() = std::move(view);
        } else {
            views.push_back(std::move(view));
        }
        shown = one.number;
    }
    return views;
}

std::vector<VersionView> versions_of(const web::Call& call, db::ReadTx& tx, const Call& about,
                                     const std::vector<Lot>& lots) {
    const Saying saying{call.services.translator,
                        call.language,
                        about.deadline_zone,
                        {call.services.translator, call.language, lots}};
    const auto changes = list_changes(tx, about.call_id);
    auto versions = list_versions(tx, about.call_id);
    const auto has_document = [&](const Version& version) {
        return !version.document_file.empty() && is_keeper(call.actor);
    };
    std::erase_if(versions, [&](const Version& version) {
        return !has_document(version) &&
               std::ranges::find(changes, version.number, &Change::number) == changes.end();
    });
    std::vector<AccountId> people;
    for (const Version& version : versions) people.push_back(version.changed_by);
    const auto names = circles::names_of(call, tx, std::move(people));
    std::vector<VersionView> views;
    for (const Version& version : versions) {
        VersionView view{.number = version.number, .at = version.fetched_at};
        for (const Change& change : changes) {
            if (change.number == version.number) {
                view.changes.push_back(view_of(saying, change));
            }
        }
        if (const auto name = names.find(version.changed_by); name != names.end()) {
            view.by = name->second;
        }
        if (has_document(version)) {
            view.document_url =
                call.link(path_of(about.call_id, "/documents/" + std::to_string(version.number)));
        }
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<FactView> facts_of(const web::Call& call, const Small& small) {
    const auto fact = [&](std::string_view label, Known known) {
        return FactView{call.say(label), call.say(say_known(known)), known};
    };
    return {fact(tr("Worth at most € 140,000, or a lot of it"), small.value),
            fact(tr("Parted in lots"), small.lots),
            fact(tr("No turnover asked"), small.no_turnover),
            fact(tr("No references asked"), small.no_references),
            fact(tr("One may answer together"), small.consortium)};
}

std::vector<CodeView> codes_of(const web::Call& call, std::string_view cpv) {
    std::vector<CodeView> codes;
    for (const std::string_view code : split(cpv, ' ')) {
        if (code.empty() || codes.size() == kMostCodes) continue;
        codes.push_back(
            {.code = std::string{code},
             .label = say_cpv(call.services.translator, call.language, code),
             .url = call.link("/calls") + "?cpv=" + std::string{notices::cpv_stem(code)}});
    }
    return codes;
}

web::Link licence_of(const web::Call& call, const std::string& licence) {
    if (licence.empty()) return {};
    if (licence.starts_with("https://") || licence.starts_with("http://")) {
        return {licence, licence};
    }
    struct Shown {
        std::string_view part;
        std::string_view url;
    };
    constexpr std::array kLicences{
        Shown{"2011/833", "https://eur-lex.europa.eu/eli/dec/2011/833/oj"},
        Shown{"Licence Ouverte", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"},
        Shown{"CC0", "https://creativecommons.org/publicdomain/zero/1.0/"},
        Shown{"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"}};
    for (const auto& [part, url] : kLicences) {
        if (licence.find(part) != std::string::npos) return {std::string{url}, licence};
    }
    return {{}, call.say({tr("licence: {name}"), {{"name", licence}}})};
}

}  // namespace agora::calls
