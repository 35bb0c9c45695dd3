#pragma once

#include "agora/members/profile.hpp"
#include "agora/web/layout.hpp"
#include "words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A profile as its page and its JSON show it, in the reader's language. Made of what seen_from left,
// so that neither can show more.
namespace agora::members {

struct TextLink {
    std::string url;
    std::string lang;
    std::string name;
};
AGORA_FIELDS(TextLink, url, lang, name)

/// One of the four texts, in the language that serves the reader best.
struct TextView {
    Field kind = Field::who_i_am;
    std::string heading;
    std::string lang;
    std::string language;  ///< its name, when it is not the reader's own
    Html body;
    std::string translated_from;  ///< name of the language of the original
    bool original_changed = false;
    std::vector<TextLink> others;  ///< the same text in other languages
};
AGORA_FIELDS(TextView, kind, heading, lang, language, body, translated_from, original_changed,
             others)

struct SpokenView {
    std::string lang;
    std::string name;
    int level = 1;  ///< 1 to 3
    std::string level_name;
};
AGORA_FIELDS(SpokenView, lang, name, level, level_name)

struct ItemView {
    ItemId item_id;
    ItemKind kind = ItemKind::link;
    std::string title;
    std::string url;
    std::string description;
    std::string file_facts;  ///< "PDF · 310 kB" of a document
};
AGORA_FIELDS(ItemView, item_id, kind, title, url, description, file_facts)

struct PictureView {
    ItemId item_id;
    std::string title;
    std::string description;
    std::string alternative_text;
    std::string url;
    std::string small_url;
    std::string rights_holder;
    std::string licence;
    std::string licence_url;    ///< of its text; empty: it has none
    std::string objection_url;  ///< "I am in this picture"
};
AGORA_FIELDS(PictureView, item_id, title, description, alternative_text, url, small_url,
             rights_holder, licence, licence_url, objection_url)

/// What another member says after a collaboration that both recorded.
struct RecommendationView {
    std::string author;
    std::string author_url;  ///< while the reader may see that page
    std::string lang;
    std::string language;  ///< its name, when it is not the reader's own
    std::string body;
    std::string title;
    Date ended_on;
};
AGORA_FIELDS(RecommendationView, author, author_url, lang, language, body, title, ended_on)

/// What only the owner reads on the page.
struct OwnNote {
    std::string text;
    std::vector<web::Link> acts;
};
AGORA_FIELDS(OwnNote, text, acts)

struct ProfileView {
    AccountId member_id;
    std::string name;
    std::string letters;
    int tone = 1;
    std::string portrait;  ///< address of the picture; empty: the letters
    std::string portrait_alt;
    std::string portrait_credit;  ///< whose picture it is
    std::string objection_url;
    std::string profession;  ///< the dominant one
    std::string profession_url;
    std::string other_professions;
    std::string place;
    std::string availability;
    std::optional<Date> available_until;
    std::string stage;
    std::vector<TextView> texts;
    std::vector<PictureView> pictures;
    std::vector<ItemView> works;  ///< links and documents
    std::vector<web::Link> sectors;
    std::vector<web::Link> skills;
    std::vector<SpokenView> languages;
    std::string website;
    std::string phone;
    std::string phone_url;
    std::string mail;
    std::string mail_url;
    std::string card_url;
    std::string qr_url;
    std::string write_url;        ///< while this reader may write to the member
    std::string collaborate_url;  ///< for other members
    std::vector<RecommendationView> recommendations;
    std::vector<web::Link> crumbs;
    std::optional<OwnNote> own;
    std::string report_url;  ///< empty on the own page
};
AGORA_FIELDS(ProfileView, member_id, name, letters, tone, portrait, portrait_alt, portrait_credit,
             objection_url, profession, profession_url, other_professions, place, availability,
             available_until, stage, texts, pictures, works, sectors, skills, languages, website,
             phone, phone_url, mail, mail_url, card_url, qr_url, write_url, collaborate_url,
             recommendations, crumbs, own, report_url)

struct TextChoice {
    std::string_view wanted;  ///< a language asked for by the reader, or empty
    std::string address;      ///< of the page, for links to the other languages
};

/// `seen` comes from seen_from. Addresses of lists begin with `people`, e.g. "/nl/members".
ProfileView view_of(const Profile& seen, const Words& words, std::string_view people,
                    const TextChoice& choice);

/// "tel:+3291234567": digits and a leading plus only (RFC 3966).
std::string phone_url_of(std::string_view phone);

/// Two lines at most about this person, for search engines and previews.
std::string description_of(const ProfileView& view, const Profile& seen);

/// schema.org Person with what a visitor sees (https://schema.org/Person).
/// `origin` is that of the site, for the addresses of files.
std::string json_ld_of(const ProfileView& view, std::string_view origin, std::string_view address);

}  // namespace agora::members
