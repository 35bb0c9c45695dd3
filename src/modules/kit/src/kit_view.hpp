#pragma once

#include "acting.hpp"
#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <map>
#include <string>
#include <vector>

// What several pages show alike.
namespace agora::kit {

/// An item as lists show it, in the version that counts.
struct ItemCard {
    ItemId item_id = {};
    std::string url = {};
    Kind kind = Kind::text;
    std::string kind_label = {};
    std::string audience_label = {};
    std::string title = {};
    std::string lang = {};
    std::string summary = {};
    std::string languages = {};  ///< their names
    std::string about = {};      ///< "PDF · 2 MB", "outside Agora"
    std::int64_t version = 1;
    std::string valid_until = {};
    bool valid = true;
};
AGORA_FIELDS(ItemCard, item_id, url, kind, kind_label, audience_label, title, lang, summary,
             languages, about, version, valid_until, valid)
ItemCard card_of(const web::Call& call, const Item& item, const Version& version);

struct OtherWord {
    std::string lang = {};
    std::string word = {};
};
AGORA_FIELDS(OtherWord, lang, word)

/// A word of the lexicon, in the reader's language with the two others beside it.
struct WordView {
    WordId word_id = {};
    std::string anchor = {};
    std::string word = {};
    std::string sentence = {};
    std::vector<OtherWord> others = {};
    std::int64_t version = 1;
    std::string edit_url = {};
};
AGORA_FIELDS(WordView, word_id, anchor, word, sentence, others, version, edit_url)
WordView view_of(const web::Call& call, const Word& word);

std::map<AccountId, std::string> names_of(db::ReadTx& tx, std::vector<AccountId> accounts);
std::string name_in(const std::map<AccountId, std::string>& names, AccountId account);

Acting acting(db::WriteTx& tx, web::Call& call);
std::vector<web::Link> crumbs_of(const web::Call& call);

/// A form of this module, alone on its page.
struct FormPage {
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string back = {};
    std::string removal = {};
    bool upload = false;
    fields::FormView form = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(FormPage, heading, lead, action, back, removal, upload, form, form_keys, crumbs)
/// As it is, or again with what is wrong.
http::Response form_page(web::Call& call, FormPage model, const std::vector<Refusal>& refusals);

}  // namespace agora::kit
