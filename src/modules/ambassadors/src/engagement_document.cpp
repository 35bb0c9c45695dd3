#include "engagement_document.hpp"

#include "agora/base/assert.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "more_labels.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

std::string two_digits(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// Says things in one language of documents.
class Writer {
 public:
    Writer(DocumentLanguage language, const locale::Translator& translator)
        : language_(language), translator_(translator) {}

    std::string say(const Message& message) const {
        if (language_ != DocumentLanguage::de) return translator_.text(page_language(), message);
        const auto texts = german_texts();
        const auto found = std::ranges::find(texts, message.source, &GermanText::source);
        AGORA_ASSERT(found != texts.end());
        return locale::fill(found->german, message.values);
    }
    std::string say(std::string_view source) const { return say(Message{source, {}}); }

    std::string date(Date date) const {
        if (language_ != DocumentLanguage::de) return locale::date(page_language(), date);
        return two_digits(date.day) + "." + two_digits(date.month) + "." +
               std::to_string(date.year);
    }
    std::string moment(Instant at) const {
        if (language_ != DocumentLanguage::de) return locale::date_time(page_language(), at, {});
        const auto time = locale::local_time(at, {});
        return date(time.date) + ", " + two_digits(time.hour) + ":" + two_digits(time.minute) +
               " Uhr";
    }
    /// German writes amounts as French does.
    std::string money(std::int64_t cents) const {
        return locale::money(page_language(), Money{cents});
    }
    std::string place(const territories::Atlas& atlas, std::string_view code) const {
        const auto* territory = atlas.find(code);
        if (territory == nullptr) return {};
        return std::string{language_ == DocumentLanguage::de ? territory->name()
                                                             : atlas.name(code, page_language())};
    }

 private:
    Language page_language() const {
        switch (language_) {
            case DocumentLanguage::nl:
                return Language::nl;
            case DocumentLanguage::en:
                return Language::en;
            case DocumentLanguage::fr:
            case DocumentLanguage::de:
                break;
        }
        return Language::fr;
    }

    DocumentLanguage language_;
    const locale::Translator& translator_;
};

void add_facts(const Writer& writer, const EngagementFacts& facts, const territories::Atlas& atlas,
               EngagementDocument& document) {
    const Mission& mission = *facts.mission;
    const auto put = [&](std::string_view label, std::string value) {
        if (!value.empty()) document.facts.push_back({writer.say(label), std::move(value)});
    };
    put(tr("What"), mission.title);
    put(tr("When"), writer.moment(mission.starts_at) + " – " + writer.moment(mission.ends_at));
    put(tr("Where"), mission.place);
    put(tr("Before whom"), mission.audience);
    put(tr("Aim"), writer.say(label_of(mission.axis)));
    put(tr("Hours for one person, with preparation"), std::to_string(mission.hours));
    put(tr("Reporting"), writer.say(label_of(mission.reporting)));
    if (facts.charter > 0) {
        put(tr("Charter of ambassadors"),
            writer.say({tr("Version {version}"), {{"version", std::to_string(facts.charter)}}}));
    }
    put(tr("Place of work"), writer.place(atlas, facts.place_of_work));
    put(tr("What is paid"), writer.say(label_of(facts.pay)));
}

void add_fee(const Writer& writer, const EngagementFacts& facts, EngagementDocument& document) {
    if (!facts.fee.empty()) {
        document.fee_caption = writer.say(tr("The fee, by the grid"));
        for (const FeeLine& line : facts.fee) {
            document.fee.push_back({writer.say(label_of(line.part)), writer.money(line.amount)});
        }
        document.fee.push_back({writer.say(tr("Together")), writer.money(facts.seat->fee)});
    }
    document.sentences.push_back(
        writer.say({tr("The fee is {total}, by version {tariff} of the grid."),
                    {{"total", writer.money(facts.seat->fee)},
                     {"tariff", std::to_string(facts.seat->tariff)}}}));
    document.sentences.push_back(writer.say(
        facts.pay == Pay::invoice
            ? tr("It is paid on an invoice of whoever goes, who is self-employed in this.")
            : tr("It is paid as wages, under a contract of employment for this mission; "
                 "contributions and tax are taken from it as the law says.")));
    document.sentences.push_back(writer.say(tr("What the mission costs is paid back on proof.")));
}

void add_lump_sum(const Writer& writer, const EngagementFacts& facts,
                  EngagementDocument& document) {
    document.sentences.push_back(
        writer.say({tr("{entity} pays a lump sum of {day} for each day, {total} together."),
                    {{"entity", facts.entity},
                     {"day", writer.money(facts.per_day)},
                     {"total", writer.money(facts.seat->fee)}}}));
    document.sentences.push_back(writer.say(
        tr("The lump sum stands for all expenses; besides it only travel can be paid back.")));
    if (!facts.ceiling) return;
    document.sentences.push_back(
        writer.say({tr("A volunteer may get {day} for a day and {year} in {number} at most "
                       "({source}, as of {date})."),
                    {{"day", writer.money(facts.ceiling->per_day)},
                     {"year", writer.money(facts.ceiling->per_year)},
                     {"number", std::to_string(facts.ceiling->year)},
                     {"source", facts.ceiling->source},
                     {"date", writer.date(facts.ceiling->stated_on)}}}));
}

}  // namespace

EngagementDocument write_document(const EngagementFacts& facts, DocumentLanguage language,
                                  const locale::Translator& translator,
                                  const territories::Atlas& atlas) {
    const Writer writer(language, translator);
    EngagementDocument document{.lang = std::string{fields::enum_name(language)},
                                .heading = writer.say(tr("Engagement for a mission")),
                                .parties = facts.cooperative + " – " + facts.name};
    add_facts(writer, facts, atlas, document);
    switch (facts.pay) {
        case Pay::proof:
            document.sentences = {writer.say(tr("What the mission costs is paid back on proof.")),
                                  writer.say(tr("Nothing else is paid."))};
            break;
        case Pay::lump_sum:
            add_lump_sum(writer, facts, document);
            break;
        case Pay::employment:
        case Pay::invoice:
            add_fee(writer, facts, document);
            break;
    }
    document.sentences.push_back(writer.say(
        tr("The title of ambassador holds only from the beginning to the end of the mission.")));
    document.signatures = writer.say(tr("Date and signatures:"));
    return document;
}

}  // namespace agora::ambassadors
