#include "draft_form.hpp"

#include "agora/territories/time_zones.hpp"
#include "labels.hpp"

namespace agora::votes {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kInDutch = tr("In Dutch");
constexpr std::string_view kInFrench = tr("In French");
constexpr std::string_view kInEnglish = tr("In English");
constexpr std::string_view kHow = tr("How one votes");
constexpr std::string_view kWho = tr("Who votes, and who sees it");
constexpr std::string_view kWhen = tr("When");
constexpr std::string_view kWithWhom = tr("Who opens the boxes, who looks on");

constexpr std::array kSecrecyOptions{
    fields::Option{"secret", tr("Secret"), tr("Who voted is known, what they voted is not.")},
    fields::Option{"open", tr("Open"), tr("After the close members see who said what.")}};
constexpr std::array kElectorateOptions{
    fields::Option{"shareholders", tr("Members who hold a share")},
    fields::Option{"members", tr("All members")}};
constexpr std::array kAudienceOptions{
    fields::Option{"roll", tr("Who is on the roll, and observers")},
    fields::Option{"members", tr("All members")}, fields::Option{"everybody", tr("Everybody")}};

constexpr FormField title(std::string_view name, std::string_view group) {
    return {.name = name,
            .label = tr("Title"),
            .group = group,
            .required = true,
            .minimum = 3,
            .maximum = 120};
}
constexpr FormField question(std::string_view name, std::string_view group) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = tr("The question, and what one should know"),
            .group = group,
            .required = true,
            .maximum = 4000,
            .rows = 5};
}
constexpr FormField options(std::string_view name, std::string_view group) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = tr("Options, one a line"),
            .hint = tr("Not for a vote on yes or no. In every language in the same order."),
            .group = group,
            .maximum = 3000,
            .rows = 4};
}

constexpr std::array kForm{
    title("title_nl", kInDutch),
    question("question_nl", kInDutch),
    options("options_nl", kInDutch),
    title("title_fr", kInFrench),
    question("question_fr", kInFrench),
    options("options_fr", kInFrench),
    title("title_en", kInEnglish),
    question("question_en", kInEnglish),
    options("options_en", kInEnglish),
    FormField{.name = "method",
              .type = FieldType::radios,
              .label = tr("What one says"),
              .group = kHow,
              .required = true,
              .options = kMethodOptions},
    FormField{.name = "secrecy",
              .type = FieldType::radios,
              .label = tr("Secret or open"),
              .group = kHow,
              .required = true,
              .options = kSecrecyOptions},
    FormField{.name = "majority",
              .type = FieldType::select,
              .label = tr("Majority for a yes"),
              .hint = tr("Of those who say yes or no. Changes of the statutes often ask for more."),
              .group = kHow,
              .required = true,
              .options = kMajorityOptions},
    FormField{.name = "quorum",
              .type = FieldType::number,
              .label = tr("Quorum, in per cent of the roll"),
              .group = kHow,
              .required = true,
              .least = 0,
              .most = 100},
    FormField{.name = "electorate",
              .type = FieldType::radios,
              .label = tr("Who is on the roll"),
              .hint = tr("The roll is frozen when you announce the vote."),
              .group = kWho,
              .required = true,
              .options = kElectorateOptions},
    FormField{.name = "audience",
              .type = FieldType::radios,
              .label = tr("Who sees the question and the result"),
              .group = kWho,
              .required = true,
              .options = kAudienceOptions},
    FormField{.name = "time_zone",
              .type = FieldType::select,
              .label = tr("By the clock of"),
              .group = kWhen,
              .required = true,
              .options = territories::kTimeZones},
    FormField{.name = "opens_at",
              .type = FieldType::datetime,
              .label = tr("Opens"),
              .group = kWhen,
              .required = true},
    FormField{.name = "closes_at",
              .type = FieldType::datetime,
              .label = tr("Closes, to the second"),
              .group = kWhen,
              .required = true},
    FormField{.name = "trustees",
              .type = FieldType::textarea,
              .label = tr("Trustees of a secret vote"),
              .hint = tr("E-mail addresses of two to five members. Any two of them open the boxes "
                         "together after the close; one alone can't."),
              .group = kWithWhom,
              .maximum = 1500,
              .rows = 3},
    FormField{
        .name = "observers",
        .type = FieldType::textarea,
        .label = tr("Observers"),
        .hint =
            tr("E-mail addresses of accounts that may read along without voting. They are not put "
               "on the roll."),
        .group = kWithWhom,
        .maximum = 3000,
        .rows = 2}};

}  // namespace

fields::Form draft_form() {
    return kForm;
}

Draft draft_of(const TypedVote& typed) {
    Draft draft{.vote = {.method = typed.method,
                         .secrecy = typed.secrecy,
                         .electorate = typed.electorate,
                         .audience = typed.audience,
                         .majority = typed.majority,
                         .quorum = typed.quorum,
                         .time_zone = typed.time_zone},
                .words = {{Language::nl, typed.title_nl, typed.question_nl, typed.options_nl},
                          {Language::fr, typed.title_fr, typed.question_fr, typed.options_fr},
                          {Language::en, typed.title_en, typed.question_en, typed.options_en}},
                .trustees = addresses_in(typed.trustees),
                .observers = addresses_in(typed.observers)};
    if (typed.opens_at) {
        draft.vote.opens_at = locale::instant_of(*typed.opens_at, {typed.time_zone});
    }
    if (typed.closes_at) {
        draft.vote.closes_at = locale::instant_of(*typed.closes_at, {typed.time_zone});
    }
    return draft;
}

TypedVote typed_words(const std::vector<Words>& words) {
    TypedVote typed;
    for (const Words& one : words) {
        switch (one.language) {
            case Language::nl:
                typed.title_nl = one.title;
                typed.question_nl = one.question;
                typed.options_nl = one.options;
                break;
            case Language::fr:
                typed.title_fr = one.title;
                typed.question_fr = one.question;
                typed.options_fr = one.options;
                break;
            case Language::en:
                typed.title_en = one.title;
                typed.question_en = one.question;
                typed.options_en = one.options;
                break;
        }
    }
    return typed;
}

}  // namespace agora::votes
