#include "results.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

constexpr std::int64_t kHundred = 100;

const Given* answer_to(const Response& response, std::int64_t question) {
    const auto found = response.sheet.find(question);
    return found == response.sheet.end() ? nullptr : &found->second;
}

/// Who answered the question and may be counted.
struct Base {
    std::vector<const Response*> all = {};
    bool of_pilot_alone = false;  ///< those who came later are too few to be told apart from it
};

/// A question, or one row of a matrix.
struct Subject {
    const Question& question;
    std::int64_t row = 0;
};

const Given* answer_to(const Response& response, const Subject& subject) {
    const Given* given = answer_to(response, subject.question.number);
    const bool left_open = given != nullptr && subject.row > 0 && given->mark_of(subject.row) == 0;
    return left_open ? nullptr : given;
}

Base base_of(const Subject& subject, std::span<const Response> responses) {
    std::vector<const Response*> pilot;
    std::vector<const Response*> later;
    for (const Response& response : responses) {
        if (answer_to(response, subject) == nullptr) continue;
        (response.wave == Wave::pilot ? pilot : later).push_back(&response);
    }
    const bool pilot_was_told = std::ssize(pilot) >= kFewest;
    if (pilot_was_told && std::ssize(later) < kFewest) return {std::move(pilot), true};
    pilot.insert(pilot.end(), later.begin(), later.end());
    return {std::move(pilot), false};
}

/// Whoever saw the pilot would see what few added since.
bool adds_few_to_pilot(std::span<const Response* const> group) {
    const auto later = std::ranges::count(group, Wave::main,
                                          [](const Response* response) { return response->wave; });
    return later > 0 && later < kFewest && later < std::ssize(group);
}

std::vector<Bar> empty_bars(const Question& question) {
    std::vector<Bar> bars;
    if (question.kind == Kind::scale) {
        for (std::int64_t value = 1; value <= question.most; ++value) bars.push_back({value, 0});
    } else {
        for (const Option& option : question.options) bars.push_back({option.number, 0});
    }
    return bars;
}

void count_up(Tally& tally, std::int64_t option) {
    const auto bar = std::ranges::find(tally.bars, option, &Bar::option);
    if (bar == tally.bars.end()) return;
    ++bar->people;
    ++tally.chosen;
}

std::int64_t fewest_for(Kind kind) {
    return kind == Kind::number ? 2 * kFewest : kFewest;
}

/// Whom a question was asked tells what they said to the one that it depends on.
bool depends_on_hidden(const Questionnaire& questionnaire, const Question& question,
                       std::span<const Response> responses) {
    const Question* at = &question;
    // Each step looks further back, so that this ends.
    for (std::size_t steps = 0; steps <= questionnaire.questions.size(); ++steps) {
        const Condition& condition = at->condition;
        if (condition.question == 0) return false;
        at = questionnaire.find(condition.question);
        if (at == nullptr) return false;
        if (std::ssize(base_of({*at, condition.row}, responses).all) < fewest_for(at->kind))
            return true;
    }
    return false;
}

std::vector<Response> who_chose(const Question& by, std::int64_t option,
                                std::span<const Response> responses) {
    std::vector<Response> some;
    for (const Response& response : responses) {
        const Given* given = answer_to(response, by.number);
        const bool chose =
            given != nullptr && !given->chosen.empty() && given->chosen.front() == option;
        if (chose) some.push_back(response);
    }
    return some;
}

/// An answer of which nothing is left is none.
void forget(Response& response, const Question& question, std::int64_t row) {
    const auto found = response.sheet.find(question.number);
    if (found == response.sheet.end()) return;
    std::erase_if(found->second.marks, [&](const Mark& mark) { return mark.of == row; });
    if (found->second.is_empty()) response.sheet.erase(found);
}

Tally hidden(const Question& question) {
    return {.question = question.number, .too_few = true};
}

void add_ranks(const Question& question, std::span<const Response* const> base, Tally& tally) {
    for (const Option& option : question.options) {
        Rank rank{.option = option.number};
        for (const Response* response : base) {
            const std::int64_t place =
                answer_to(*response, question.number)->mark_of(option.number);
            rank.places += place;
            if (place == 1) ++rank.first;
        }
        tally.ranks.push_back(rank);
    }
    std::ranges::stable_sort(tally.ranks, {}, &Rank::places);
}

/// Of a matrix as a whole there are no bars.
void add_bars(const Subject& subject, std::span<const Response* const> base, Tally& tally) {
    const auto& [question, row] = subject;
    if (question.kind == Kind::matrix && row == 0) return;
    tally.bars = empty_bars(question);
    std::vector<std::int64_t> values;
    for (const Response* response : base) {
        const Given& given = *answer_to(*response, subject);
        for (const std::int64_t option : given.chosen) count_up(tally, option);
        if (row > 0) count_up(tally, given.mark_of(row));
        if (!given.value) continue;
        values.push_back(*given.value);
        if (question.kind == Kind::scale) count_up(tally, *given.value);
    }
    tally.quartiles = quartiles_of(std::move(values));
}

Tally counted(const Subject& subject, std::span<const Response* const> base) {
    const Question& question = subject.question;
    if (std::ssize(base) < fewest_for(question.kind)) return hidden(question);
    Tally tally{.question = question.number, .answered = std::ssize(base)};
    if (question.kind == Kind::ranking) {
        add_ranks(question, base, tally);
    } else {
        add_bars(subject, base, tally);
    }
    return tally;
}

}  // namespace

std::optional<Quartiles> quartiles_of(std::vector<std::int64_t> values) {
    if (values.empty()) return std::nullopt;
    std::ranges::sort(values);
    const std::size_t count = values.size();
    const auto at_rank = [&](std::size_t quarters) {
        return values[(quarters * count + 3) / 4 - 1];
    };
    return Quartiles{at_rank(1), values[(count - 1) / 2] + values[count / 2], at_rank(3)};
}

std::vector<bool> shown_groups(std::span<const std::int64_t> sizes, const std::vector<bool>& may) {
    std::vector<bool> shown(sizes.size());
    std::int64_t hidden = 0;
    for (std::size_t place = 0; place < sizes.size(); ++place) {
        shown[place] = may[place] && sizes[place] >= kFewest;
        if (!shown[place]) hidden += sizes[place];
    }
    while (hidden > 0 && hidden < kFewest) {
        // All minus what is shown would tell of too few: the smallest shown one hides with them.
        std::size_t smallest = sizes.size();
        for (std::size_t place = 0; place < sizes.size(); ++place) {
            if (!shown[place]) continue;
            if (smallest == sizes.size() || sizes[place] < sizes[smallest]) smallest = place;
        }
        if (smallest == sizes.size()) break;
        shown[smallest] = false;
        hidden += sizes[smallest];
    }
    return shown;
}

Tally tally(const Questionnaire& questionnaire, const Question& question,
            std::span<const Response> responses, std::int64_t row) {
    if (depends_on_hidden(questionnaire, question, responses)) return hidden(question);
    const Subject subject{question, row};
    const Base base = base_of(subject, responses);
    Tally tally = counted(subject, base.all);
    if (tally.too_few) return tally;
    tally.asked = std::ranges::count_if(responses, [&](const Response& response) {
        if (base.of_pilot_alone && response.wave != Wave::pilot) return false;
        return is_asked(questionnaire, question, response.sheet);
    });
    return tally;
}

std::vector<Response> without_few_late(const Questionnaire& questionnaire,
                                       std::vector<Response> responses) {
    for (const Question& question : questionnaire.questions) {
        for (const Option& row : question.rows) {
            if (!base_of({question, row.number}, responses).of_pilot_alone) continue;
            for (Response& response : responses) {
                if (response.wave != Wave::pilot) forget(response, question, row.number);
            }
        }
        if (!base_of({question}, responses).of_pilot_alone) continue;
        for (Response& response : responses) {
            if (response.wave != Wave::pilot) response.sheet.erase(question.number);
        }
    }
    return responses;
}

std::vector<Part> parts_of(const Questionnaire& questionnaire, const Question& question,
                           const Question& by, std::span<const Response> responses,
                           std::int64_t row) {
    std::vector<Part> parts;
    if (by.kind != Kind::one || !by.splits || question.number == by.number) return parts;
    if (questionnaire.find(by.number) == nullptr) return parts;
    const Subject subject{question, row};
    const Base base = base_of(subject, responses);
    // The last group are those who did not say: hidden, and counted among the hidden.
    std::vector<std::vector<const Response*>> groups(by.options.size() + 1);
    for (const Response* response : base.all) {
        const Given* own = answer_to(*response, by.number);
        std::size_t place = by.options.size();
        for (std::size_t at = 0; own != nullptr && at < by.options.size(); ++at) {
            if (!own->chosen.empty() && own->chosen.front() == by.options[at].number) place = at;
        }
        groups[place].push_back(response);
    }
    std::vector<std::int64_t> sizes;
    for (const auto& group : groups) sizes.push_back(std::ssize(group));
    std::vector<bool> may(groups.size());
    for (std::size_t place = 0; place < by.options.size(); ++place) {
        const auto all = who_chose(by, by.options[place].number, responses);
        may[place] =
            !adds_few_to_pilot(groups[place]) && !depends_on_hidden(questionnaire, question, all);
    }
    const auto shown = shown_groups(sizes, may);
    for (std::size_t place = 0; place < by.options.size(); ++place) {
        Part part{.option = by.options[place].number, .shown = shown[place]};
        if (part.shown) {
            part.tally = counted(subject, groups[place]);
            part.people = sizes[place];
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

std::int64_t percent_of(std::int64_t people, std::int64_t of) {
    return of == 0 ? 0 : (2 * kHundred * people + of) / (2 * of);
}

std::vector<Response> of_wave(std::span<const Response> responses, Wave wave) {
    std::vector<Response> some;
    for (const Response& response : responses) {
        if (response.wave == wave) some.push_back(response);
    }
    return some;
}

}  // namespace agora::surveys
