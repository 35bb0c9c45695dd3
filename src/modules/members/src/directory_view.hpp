#pragma once

#include "directory.hpp"
#include "words.hpp"

#include <string>
#include <string_view>
#include <vector>

// A page of the directory, in the reader's language: the same struct is the HTML and the JSON.
namespace agora::members {

struct OptionRow {
    std::string name;
    std::string value;
    std::string label;
    std::int64_t count = 0;
    bool checked = false;
};
AGORA_FIELDS(OptionRow, name, value, label, count, checked)

struct FacetRowView {
    std::string name;
    std::string label;
    std::vector<OptionRow> options;
    std::vector<OptionRow> more;  ///< less frequent ones, folded away
};
AGORA_FIELDS(FacetRowView, name, label, options, more)

struct ChosenView {
    std::string label;
    std::string url;  ///< the search without it
};
AGORA_FIELDS(ChosenView, label, url)

struct SkillLink {
    std::string url;
    std::string label;
};
AGORA_FIELDS(SkillLink, url, label)

struct PersonView {
    AccountId member_id;
    std::string url;
    std::string name;
    std::string letters;
    int tone = 1;
    std::string portrait;  ///< address of the small picture; empty: the letters
    std::string profession;
    std::string place;
    std::string languages;
    std::string availability;
    std::vector<SkillLink> skills;
    std::string why;
    std::string website;
    std::string contact_url;
};
AGORA_FIELDS(PersonView, member_id, url, name, letters, tone, portrait, profession, place,
             languages, availability, skills, why, website, contact_url)

struct DirectoryView {
    std::string q;
    std::string near;
    int within_km = 15;
    bool near_unknown = false;
    std::int64_t count = 0;
    std::string order_why;
    std::vector<FacetRowView> facets;
    bool shows_counts = true;
    std::vector<ChosenView> chosen;
    std::vector<PersonView> people;
    std::string did_you_mean;
    std::string did_you_mean_url;
    int page = 1;
    int pages = 1;
    std::string previous_url;
    std::string next_url;
    std::string map_url;
    std::string print_url;
    std::string feed_url;
    std::string everybody_url;
    std::string keep_url;
};
AGORA_FIELDS(DirectoryView, q, near, within_km, near_unknown, count, order_why, facets,
             shows_counts, chosen, people, did_you_mean, did_you_mean_url, page, pages,
             previous_url, next_url, map_url, print_url, feed_url, everybody_url, keep_url)

/// What a page has of the filters and the people, as they were drawn.
struct DrawnDirectory {
    Html drawn_facets = {};
    Html drawn_people = {};
};
AGORA_FIELDS(DrawnDirectory, drawn_facets, drawn_people)

/// `people` is the address of the directory in the reader's language, "/nl/members".
DirectoryView directory_view_of(const DirectoryQuery& query, const DirectoryPage& found,
                                const Words& words, std::string_view people, std::size_t page_size);

/// A search as a form before it is made: every filter that somebody of `everybody` fits, what is
/// chosen in front and checked. It tells nothing of whom the search would find.
DirectoryView search_form_of(const DirectoryQuery& query, const DirectoryPage& everybody,
                             const Words& words);
/// "photographer, “portrait”, near Gent": what is asked for, in the reader's words.
std::string described(const DirectoryQuery& query, const Words& words);
PersonView person_view_of(const Card& card, const Words& words, std::string_view people);

}  // namespace agora::members
