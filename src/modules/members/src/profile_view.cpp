#include "profile_view.hpp"

#include "agora/files/documents.hpp"
#include "agora/files/rights.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "labels.hpp"
#include "served_files.hpp"

#include <algorithm>
#include <array>

namespace agora::members {
namespace {

constexpr std::array kTexts{Field::who_i_am, Field::what_i_do, Field::what_i_offer,
                            Field::what_i_look_for};

/// The language asked for, else the reader's own, else the original, else any.
const TextRow& best_of(const std::vector<const TextRow*>& texts, std::string_view wanted,
                       Language reader) {
    const auto in = [&](std::string_view language) {
        return std::find_if(texts.begin(), texts.end(),
                            [&](const TextRow* text) { return text->language == language; });
    };
    for (const std::string_view language : {wanted, code(reader)}) {
        if (const auto found = in(language); found != texts.end()) return **found;
    }
    const auto original = std::find_if(texts.begin(), texts.end(),
                                       [](const TextRow* text) { return text->is_original; });
    return original == texts.end() ? *texts.front() : **original;
}

TextView text_view(const std::vector<const TextRow*>& texts, const Words& words,
                   const TextChoice& choice) {
    const TextRow& best = best_of(texts, choice.wanted, words.language);
    TextView view;
    view.kind = best.kind;
    view.heading = words.say(label_of(best.kind));
    view.lang = best.language;
    view.body = markdown::render(best.body);
    if (best.language != code(words.language)) {
        view.language = locale::language_name(words.language, best.language);
    }
    for (const TextRow* other : texts) {
        if (!best.is_original && other->is_original) {
            view.translated_from = locale::language_name(words.language, other->language);
            view.original_changed = other->changed_at > best.changed_at;
        }
        if (other == &best) continue;
        view.others.push_back({choice.address + "?text=" + other->language, other->language,
                               locale::language_name(words.language, other->language)});
    }
    return view;
}

std::vector<TextView> text_views(const Profile& seen, const Words& words,
                                 const TextChoice& choice) {
    std::vector<TextView> views;
    for (const Field kind : kTexts) {
        std::vector<const TextRow*> texts;
        for (const TextRow& text : seen.texts) {
            if (text.kind == kind && !trimmed(text.body).empty()) texts.push_back(&text);
        }
        if (!texts.empty()) views.push_back(text_view(texts, words, choice));
    }
    return views;
}

std::vector<web::Link> term_links(const std::vector<TermId>& ids, const Words& words,
                                  std::string_view people) {
    std::vector<web::Link> links;
    for (const TermId id : ids) {
        const vocabulary::Term* term = words.terms->find(id);
        if (term == nullptr) continue;
        links.push_back({std::string{people} + "?" + std::string{fields::enum_name(term->kind)} +
                             "=" + term->slug,
                         term->label(words.language)});
    }
    std::sort(links.begin(), links.end(), [&](const web::Link& left, const web::Link& right) {
        return locale::compare(words.language, left.label, right.label) < 0;
    });
    return links;
}

void put_professions(ProfileView& view, const Profile& seen, const Words& words,
                     std::string_view people) {
    std::vector<std::string> others;
    for (const ProfessionRow& row : seen.professions) {
        const vocabulary::Term* term = words.terms->find(row.profession_id);
        if (term == nullptr) continue;
        if (view.profession.empty()) {
            view.profession = term->label(words.language);
            view.profession_url = std::string{people} + "?profession=" + term->slug;
        } else {
            others.push_back(term->label(words.language));
        }
    }
    view.other_professions = joined(others, ", ");
}

/// The page draws three circles; fluent and mother tongue fill them all.
int circles_of(LanguageLevel level) {
    return std::min(static_cast<int>(level), 2) + 1;
}

std::vector<SpokenView> spoken_views(const Profile& seen, const Words& words) {
    std::vector<SpokenRow> rows = seen.languages;
    std::stable_sort(rows.begin(), rows.end(), [](const SpokenRow& left, const SpokenRow& right) {
        return left.level > right.level;
    });
    std::vector<SpokenView> views;
    for (const SpokenRow& row : rows) {
        views.push_back({row.language, locale::language_name(words.language, row.language),
                         circles_of(row.level), words.say(label_of(row.level))});
    }
    return views;
}

void put_contact(ProfileView& view, const ProfileRow& row) {
    if (markdown::is_safe_address(row.website)) view.website = row.website;
    view.phone = row.phone;
    view.phone_url = phone_url_of(row.phone);
    view.mail = row.public_mail;
    if (!row.public_mail.empty()) view.mail_url = "mailto:" + row.public_mail;
}

/// "PDF · 310 kB"
std::string file_facts_of(const ItemRow& item, Language language) {
    constexpr std::int64_t kKilobyte = 1'000;
    constexpr std::int64_t kMegabyte = 1'000'000;
    std::string kind = item.file_name.substr(item.file_name.rfind('.') + 1);
    for (char& c : kind) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    const bool heavy = item.file_size >= 10 * kMegabyte;
    const std::int64_t size = (item.file_size - 1) / (heavy ? kMegabyte : kKilobyte) + 1;
    return kind + " · " + locale::number(language, size) + (heavy ? " MB" : " kB");
}

std::vector<ItemView> item_views(const Profile& seen, Language language) {
    std::vector<ItemView> views;
    for (const ItemRow& item : seen.items) {
        if (item.kind == ItemKind::picture) continue;
        const bool is_document = item.kind == ItemKind::document;
        views.push_back(
            {item.item_id, item.kind, item.title,
             is_document ? document_address(seen.row.account_id, item.item_id) : item.address,
             item.description, is_document ? file_facts_of(item, language) : ""});
    }
    return views;
}

const PictureRow* picture_of(const Profile& seen, std::string_view file) {
    const auto found = std::find_if(seen.pictures.begin(), seen.pictures.end(),
                                    [&](const PictureRow& row) { return row.file == file; });
    return found == seen.pictures.end() ? nullptr : &*found;
}

std::vector<PictureView> picture_views(const Profile& seen, const Words& words,
                                       const std::string& page) {
    std::vector<PictureView> views;
    for (const ItemRow& item : seen.items) {
        const PictureRow* picture = picture_of(seen, item.file);
        if (item.kind != ItemKind::picture || picture == nullptr) continue;
        const AccountId member = seen.row.account_id;
        PictureView view;
        view.item_id = item.item_id;
        view.title = item.title;
        view.description = item.description;
        view.alternative_text = item.alternative_text;
        view.url = work_address(member, item.item_id, PictureSizeWanted::large);
        view.small_url = work_address(member, item.item_id, PictureSizeWanted::small);
        view.rights_holder = picture->rights_holder;
        if (const auto licence = files::licence_named(picture->licence)) {
            const files::LicenceText text = files::licence_text(*licence);
            view.licence_url = text.address;
            if (!text.address.empty()) view.licence = words.say(text.label);
        }
        view.objection_url = page + "/works/" + to_string(item.item_id) + "/objection";
        views.push_back(std::move(view));
    }
    return views;
}

void put_portrait(ProfileView& view, const Profile& seen, const std::string& page) {
    if (seen.row.picture_file.empty()) return;
    view.portrait = portrait_address(seen.row.account_id, PictureSizeWanted::large);
    view.portrait_alt = seen.row.picture_alt;
    view.objection_url = page + "/portrait/objection";
    const PictureRow* picture = picture_of(seen, seen.row.picture_file);
    if (picture != nullptr) view.portrait_credit = picture->rights_holder;
}

}  // namespace

std::string phone_url_of(std::string_view phone) {
    std::string url = "tel:";
    for (const char c : phone) {
        if ((c >= '0' && c <= '9') || (c == '+' && url.size() == 4)) url += c;
    }
    return phone.empty() ? "" : url;
}

ProfileView view_of(const Profile& seen, const Words& words, std::string_view people,
                    const TextChoice& choice) {
    const ProfileRow& row = seen.row;
    Portrait portrait = portrait_of(row.account_id.value(), row.public_name);
    ProfileView view;
    view.member_id = row.account_id;
    view.name = row.public_name;
    view.letters = std::move(portrait.letters);
    view.tone = portrait.tone;
    put_professions(view, seen, words, people);
    view.place = std::string{words.atlas->name(row.commune, words.language)};
    if (row.availability != Availability::unsaid) {
        view.availability = words.say(label_of(row.availability));
        view.available_until = row.available_until;
    }
    if (row.stage != Stage::unsaid) view.stage = words.say(label_of(row.stage));
    view.texts = text_views(seen, words, choice);
    const std::string page = std::string{people} + "/" + to_string(row.account_id);
    put_portrait(view, seen, page);
    view.pictures = picture_views(seen, words, page);
    view.works = item_views(seen, words.language);
    view.sectors = term_links(seen.sectors, words, people);
    view.skills = term_links(seen.skills, words, people);
    view.languages = spoken_views(seen, words);
    put_contact(view, row);
    const std::string bare = "/members/" + to_string(row.account_id);
    view.card_url = bare + "/card.vcf";
    view.qr_url = bare + "/qr.svg";
    return view;
}

std::string description_of(const ProfileView& view, const Profile& seen) {
    constexpr std::size_t kMost = 160;
    for (const TextView& text : view.texts) {
        for (const TextRow& row : seen.texts) {
            if (row.kind == text.kind && row.language == text.lang) {
                return markdown::plain_text(row.body, kMost);
            }
        }
    }
    return view.place.empty() ? view.profession : view.profession + " · " + view.place;
}

}  // namespace agora::members
