#include "agora/votes/vote.hpp"
#include "deciding.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

using std::chrono::days;
using votes::Words;

constexpr std::size_t kMostOnTheRoll = 200;
constexpr std::chrono::hours kEvening{17};

struct Question {
    votes::Vote vote;
    std::vector<Words> words = {};
    std::vector<std::string> answers = {};  ///< given in turn
    std::size_t of_hundred = 0;             ///< who voted
};

votes::Vote past(votes::RuleId rule, Instant closes) {
    return {.rule_id = rule,
            .state = votes::State::counted,
            .time_zone = "Europe/Brussels",
            .opens_at = closes - days{14},
            .closes_at = closes,
            .made_at = closes - days{30},
            .rolled_at = closes - days{28},
            .reminded = true};
}

Question running(votes::RuleId rule, Instant now) {
    Question question{.vote = past(rule, now + days{6})};
    question.vote.state = votes::State::announced;
    question.vote.secrecy = votes::Secrecy::open;
    question.vote.method = votes::Method::ranking;
    question.vote.quorum = 10;
    question.vote.reminded = false;
    question.words = {
        {Language::nl, "Waar komt de volgende algemene vergadering?",
         "De vergadering van volgend jaar duurt een hele dag. Zet de steden in jouw volgorde.",
         "Brussel\nGent\nLuik\nNamen"},
        {Language::fr, "Où aura lieu la prochaine assemblée générale ?",
         "L'assemblée de l'année prochaine dure une journée entière. Classez les villes.",
         "Bruxelles\nGand\nLiège\nNamur"},
        {Language::en, "Where will the next general assembly be?",
         "Next year's assembly lasts a whole day. Put the towns in your order.",
         "Brussels\nGhent\nLiège\nNamur"}};
    return question;
}

Question judged(votes::RuleId rule, Instant now) {
    Question question{.vote = past(rule, now - days{20})};
    question.vote.method = votes::Method::judgement;
    question.vote.quorum = 25;
    question.words = {
        {Language::nl, "Welk thema eerst?",
         "Het overlegplatform werkt volgend jaar eerst aan één thema. Beoordeel elk voorstel.",
         "Samen aankopen\nMentoren voor nieuwe leden\nEen gedeeld atelier"},
        {Language::fr, "Quel thème d'abord ?",
         "L'an prochain, la plateforme de concertation travaille d'abord à un thème. Donnez une "
         "mention à chaque proposition.",
         "Acheter ensemble\nDes marraines et parrains pour les nouveaux membres\nUn atelier "
         "partagé"},
        {Language::en, "Which theme first?",
         "Next year the platform works on one theme first. Judge each proposal.",
         "Buying together\nMentors for new members\nA shared workshop"}};
    question.answers = {"3,5,2", "4,4,1", "2,5,5", "5,3,0", "3,4,2", "blank", "1,5,3", "4,4,4"};
    question.of_hundred = 55;
    return question;
}

Question missed(votes::RuleId rule, Instant now) {
    Question question{.vote = past(rule, now - days{90})};
    question.vote.quorum = 50;
    question.vote.majority = votes::Majority::three_quarters;
    question.words = {
        {Language::nl, "Het doel in de statuten aanvullen",
         "Voegen we “samen leren” toe aan het doel? Daarvoor moet de helft van de leden stemmen.",
         ""},
        {Language::fr, "Compléter l'objet des statuts",
         "Ajoutons-nous « apprendre ensemble » à l'objet ? Il faut pour cela que la moitié des "
         "membres votent.",
         ""},
        {Language::en, "Completing the object of the statutes",
         "Do we add “learning together” to the object? For that half of the members have to vote.",
         ""}};
    question.answers = {"yes", "yes", "no", "yes", "abstain", "yes"};
    question.of_hundred = 31;
    return question;
}

/// The same in every demonstration: a real one is drawn by the kernel.
std::string drawn_code(Dice& dice) {
    constexpr std::string_view kSigns = "0123456789abcdefghjkmnpqrstvwxyz";
    constexpr std::size_t kLength = 26;
    std::string code;
    while (code.size() + 1 < kLength) code += kSigns[dice.below(kSigns.size())];
    return code + '0';
}

votes::WholeVote whole_of(const Question& question, const std::vector<MadePerson>& people,
                          Dice& dice) {
    constexpr std::size_t kHundred = 100;
    votes::WholeVote whole{.vote = question.vote, .words = question.words};
    // Who signs in stands last among the people.
    for (auto person = people.rbegin(); person != people.rend(); ++person) {
        if (!person->active || whole.roll.size() == kMostOnTheRoll) continue;
        const std::size_t place = whole.roll.size();
        const bool voted = place * 37 % kHundred < question.of_hundred;
        whole.roll.push_back({.account_id = person->account, .voted = voted});
        if (voted) {
            whole.ballots.push_back({.code = drawn_code(dice),
                                     .answer = question.answers[place % question.answers.size()]});
        }
    }
    return whole;
}

}  // namespace

votes::VoteId put_votes(db::Database& database, const std::vector<MadePerson>& people,
                        Instant now) {
    constexpr std::uint64_t kSeed = 28;
    return database.write([&](db::WriteTx& tx) {
        Dice dice{kSeed};
        const auto rule = votes::put_rule(
            tx,
            {.article = "Art. 28, § 2", .quorum = 25, .proxies = 2, .made_at = now - days{400}});
        const Instant evening = start_of(utc_date(now)) + kEvening;
        votes::put_whole_vote(tx, whole_of(missed(rule, evening), people, dice));
        const auto counted =
            votes::put_whole_vote(tx, whole_of(judged(rule, evening), people, dice));
        votes::put_whole_vote(tx, whole_of(running(rule, evening), people, dice));
        return counted;
    });
}

}  // namespace agora::demo
