#include "kit_view.hpp"

#include "agora/accounts/names.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"

namespace agora::kit {
namespace {

std::string about(const web::Call& call, const Version& version) {
    if (!version.file.empty()) {
        const std::size_t point = version.file_name.rfind('.');
        std::string kind = point == std::string::npos ? "" : version.file_name.substr(point + 1);
        for (char& letter : kind) {
            if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
        }
        return kind + " · " + locale::file_size(call.language, version.file_size);
    }
    return version.address.empty() ? std::string{} : call.say(tr("outside Agora"));
}

}  // namespace

ItemCard card_of(const web::Call& call, const Item& item, const Version& version) {
    std::vector<std::string> names;
    for (const std::string_view one : split(version.languages, ' ')) {
        if (!one.empty()) names.push_back(locale::language_name(call.language, one));
    }
    return {.item_id = item.item_id,
            .url = call.link(path_of(item.item_id)),
            .kind = item.kind,
            .kind_label = call.say(label_of(item.kind)),
            .audience_label = call.say(label_of(item.audience)),
            .title = version.title,
            .lang = version.languages.substr(0, version.languages.find(' ')),
            .summary = version.summary,
            .languages = locale::list(call.language, names),
            .about = about(call, version),
            .version = version.version,
            .valid_until = locale::date(call.language, version.valid_until),
            .valid = is_valid(version, today_of(call))};
}

WordView view_of(const web::Call& call, const Word& word) {
    WordView view{.word_id = word.word_id,
                  .anchor = "word-" + to_string(word.word_id),
                  .word = word.in(call.language),
                  .sentence = word.sentence_in(call.language),
                  .version = word.version};
    for (const Language language : kLanguages) {
        if (language == call.language) continue;
        view.others.push_back({std::string{code(language)}, word.in(language)});
    }
    if (is_keeper(call.actor)) {
        view.edit_url = call.link("/kit/words/" + to_string(word.word_id) + "/edit");
    }
    return view;
}

std::map<AccountId, std::string> names_of(db::ReadTx& tx, std::vector<AccountId> accounts) {
    std::erase(accounts, AccountId{});
    std::map<AccountId, std::string> names;
    for (const accounts::NameRow& row : accounts::names_of(tx, accounts)) {
        names[row.account_id] = row.name;
    }
    return names;
}

std::string name_in(const std::map<AccountId, std::string>& names, AccountId account) {
    const auto found = names.find(account);
    return found == names.end() ? std::string{} : found->second;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.origin(), today_of(call)};
}

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/kit"), call.say(tr("Kit of ambassadors"))}};
}

http::Response form_page(web::Call& call, FormPage model, const std::vector<Refusal>& refusals) {
    model.form_keys = call.form_keys();
    model.crumbs = crumbs_of(call);
    const web::PageHead head{.view = "kit/form", .title = model.heading};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

}  // namespace agora::kit
