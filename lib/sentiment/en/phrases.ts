/** English phrases that mean something else than their words, and the ways to compare. */

import type { PhraseGroup } from "@/lib/sentiment/pack";

export const phrases: readonly PhraseGroup[] = [
  [
    3,
    "is_the_shit are_the_shit was_the_shit is_the_bomb are_the_bomb was_the_bomb hands_down two_thumbs_up must_have game_changer life_saver top_notch second_to_none out_of_this_world to_die_for dream_come_true couldn't_be_happier could_not_be_happier couldn't_be_better can't_say_enough cannot_say_enough can't_get_enough cannot_get_enough can't_beat cannot_beat hard_to_beat nothing_beats blew_me_away blows_me_away works_like_charm five_stars ten_out_of_ten 10_out_of_10 money_well_spent",
  ],
  [
    2,
    "cut_the_mustard can't_wait cant_wait cannot_wait looking_forward_to thumbs_up worth_it worth_every well_made well_done can't_go_wrong no_complaints no_problem no_problems no_issues can't_complain never_fails as_advertised highly_recommend blown_away works_great love_love big_fan high_quality good_quality great_price good_price good_value great_value huge_fan well_worth made_my_day makes_my_day hit_the_spot hits_the_spot way_to_go keep_it_up hats_off you_rock totally_rocks works_perfectly works_beautifully works_well worked_well works_fine does_the_job does_the_trick gets_the_job_done bang_for_the_buck bang_for_your_buck bang_for_my_buck lives_up_to lived_up_to exceeded_my exceeded_our exceeds_my ahead_of_schedule count_me_in sign_me_up nice_one thank_goodness no_regrets would_buy_again will_buy_again",
  ],
  [
    1.5,
    "bad_ass just_works easy_to_use able_to no_brainer happy_with pleased_with see_you_soon see_you_there see_you_tonight see_you_tomorrow",
  ],
  [
    0,
    "looks_like look_like looked_like looking_like sounds_like sound_like sounded_like feel_like feels_like felt_like seems_like seem_like like_a like_an like_the like_this like_that like_these like_it's like_when like_my like_your like_his like_her like_what like_i like_you like_we like_she like_he like_they was_like is_like are_like be_like just_like more_like things_like something_like stuff_like anything_like people_like act_like acting_like acts_like nothing_like would_like i'd_like would_you_like happy_birthday good_luck good_morning good_night good_evening good_afternoon no_matter as_well as_well_as peace_prize nobel_prize nobel_peace_prize best_friend best_friends star_wars pretty_much free_time free_download",
  ],
  [
    -1.5,
    "boo_hoo screwed_up kiss_of_death not_worth no_longer let_down stopped_working doesn't_work didn't_work don't_work won't_work not_working never_works fell_apart falls_apart no_thanks had_to_return sent_it_back lock_up locks_up too_expensive too_slow too_small too_loud too_big cheap_plastic yet_again yet_another here_we_go_again not_again still_waiting been_waiting give_me_break had_enough enough_already out_of_stock out_of_order out_of_service ran_out on_hold hung_up_on broke_down breaks_down fell_off falls_off wore_out wears_out so_much_for wasted_my wasting_my down_the_drain too_long too_late too_hard too_heavy no_use no_reply no_response no_answer makes_no_sense hard_to_use hard_to_read hard_to_find difficult_to_use unable_to steer_clear look_elsewhere think_twice save_your_money buyer_beware be_warned",
  ],
  [-3, "fuck_you fuck_off screw_you"],
  [
    -2,
    "can't_stand cannot_stand fed_up yeah_right hand_to_mouth waste_of worst_ever rip_off ripped_off piece_of_junk thumbs_down stay_away shut_up thanks_for_nothing tried_to never_again get_over_it poor_quality bad_quality",
  ],
];
/** Positive: the one named before is the better. */
export const versus: readonly PhraseGroup[] = [
  [
    2,
    "beats beat outperforms outperformed outclasses outshines destroys crushes smokes kills tops trumps blows_away superior_to instead_of over > >> >>>",
  ],
  [-2, "loses_to lost_to inferior_to falls_short_of < <<"],
];

/** Words of one letter are left out, as they are when a post is read ("by a mile"). */
export const verdicts =
  "hands_down by_far by_mile by_miles by_country_mile by_long_shot by_long_way any_day any_day_of_the_week every_day_of_the_week any_time every_time every_single_time all_day all_day_long no_contest no_comparison no_question without_question no_doubt without_doubt no_competition easily";
